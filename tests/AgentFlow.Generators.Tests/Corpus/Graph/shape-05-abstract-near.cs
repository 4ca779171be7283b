// CLEAN: a task with a body that may be overridden
abstract partial class Report
{
    [AgentTask] protected virtual string Draft(string topic) => Title(topic);
    protected abstract string Title(string topic);
}
