// CLEAN: a task that calls itself
partial class Report
{
    [AgentTask] static int Draft(int depth) => depth == 0 ? 0 : Draft(depth - 1);
}
