// CLEAN: the token itself, a result of that name, and a name that differs in case
partial class Report
{
    [AgentTask] int Options(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled ? 1 : 0;
    [AgentTask] int Draft(int options, int Cancellationtoken) => options + Cancellationtoken;
}
