// CLEAN: only one of two overloads is a task
partial class Report
{
    [AgentTask] string Draft(string topic) => Draft(topic.Length);
    string Draft(int number) => number.ToString();
}
