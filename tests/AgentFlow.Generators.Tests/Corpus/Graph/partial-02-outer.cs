// FLAG AGF0101: the type around the workflow is not partial
class Office
{
    partial class Report
    {
        [AgentTask] string Draft(string topic) => topic;
    }
}
