// CLEAN: a task may be called as a member of every run
partial class Report
{
    [AgentTask] int Outcomes() => 1;
    [AgentTask] Task<int> GapsAsync() => Task.FromResult(1);
}
