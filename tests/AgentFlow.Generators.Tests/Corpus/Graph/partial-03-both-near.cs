// CLEAN: every type around the workflow is partial, in its own kind
partial class Company
{
    partial struct Office
    {
        partial record Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
    }
}
