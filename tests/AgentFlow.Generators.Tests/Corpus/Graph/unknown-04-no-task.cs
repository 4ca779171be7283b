// FLAG AGF0201: a method that is no task
partial class Report
{
    string Tidy(string topic) => topic.Trim();
    [AgentTask(DependsOn = [nameof(Tidy)])] string Draft(string topic) => Tidy(topic);
}
