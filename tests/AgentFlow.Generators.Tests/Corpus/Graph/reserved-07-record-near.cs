// CLEAN: parameters of a record whose names begin with small letters, and tasks called as members of object
partial record Report(string start, string plan)
{
    [AgentTask] string Draft(string topic) => start + plan + topic;
    [AgentTask] Task<int> ToStringAsync() => Task.FromResult(1);
    [AgentTask] Task<int> EqualsAsync() => Task.FromResult(1);
    [AgentTask] Task<int> GetTypeAsync() => Task.FromResult(1);
}
