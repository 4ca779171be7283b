// CLEAN: what would be a cycle lies in two workflows
partial class Report
{
    [AgentTask] int A(int b) => b;
    [AgentTask] int C(int a) => a;
}

partial class Letter
{
    [AgentTask] int A(int c) => c;
    [AgentTask] int B(int a) => a;
}
