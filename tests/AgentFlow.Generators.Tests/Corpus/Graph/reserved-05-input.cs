// FLAG AGF0107 AGF0107: inputs called as parameters of RunAsync
partial class Report
{
    [AgentTask] int Draft(int options) => options;
    [AgentTask] bool Ask(bool cancellationToken) => cancellationToken;
}
