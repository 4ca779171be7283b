// CLEAN: two chains that share one task in their middle
partial class Report
{
    [AgentTask] int Left(int x) => x;
    [AgentTask] int Middle(int left, int right) => left + right;
    [AgentTask] int Right(int x) => x;
    [AgentTask] int After(int middle) => middle;
    [AgentTask] int Beside(int middle) => middle;
}
