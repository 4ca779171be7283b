// FLAG AGF0107 AGF0107: tasks called as members of the handle
partial class Report
{
    [AgentTask] int Completion() => 1;
    [AgentTask] Task<int> CancelAsync() => Task.FromResult(1);
}
