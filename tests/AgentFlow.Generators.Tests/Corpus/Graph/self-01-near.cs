// CLEAN: a task names another one
partial class Report
{
    [AgentTask] int Check(string topic) => topic.Length;
    [AgentTask(DependsOn = [nameof(Check)])] string Draft(int check) => check.ToString();
}
