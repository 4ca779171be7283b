// FLAG AGF0107 AGF0107: parameters of a record are members
partial record Report(string Start, string Plan)
{
    [AgentTask] string Draft(string topic) => topic;
}
