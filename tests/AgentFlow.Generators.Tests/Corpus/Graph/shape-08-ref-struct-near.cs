// CLEAN: a read-only record struct
readonly partial record struct Report(string Title)
{
    [AgentTask] string Draft(string topic) => Title + topic;
}
