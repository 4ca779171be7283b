// CLEAN: the type around the workflow is partial, the one beside it need not be
partial class Office
{
    class Desk { }

    partial class Report
    {
        [AgentTask] string Draft(string topic) => topic;
    }
}
