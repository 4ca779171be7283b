// FLAG AGF0203: a cycle through two files
partial class Report
{
    [AgentTask(DependsOn = [nameof(Publish)])] string Draft(string topic) => topic;
    [AgentTask] string Review(string draft) => draft;
}
// FILE
partial class Report
{
    [AgentTask] string Revise(string review) => review;
    [AgentTask] string Publish(string revise) => revise;
}
