// FLAG AGF0102: a task without a body
abstract partial class Report
{
    [AgentTask] protected abstract string Draft(string topic);
}
