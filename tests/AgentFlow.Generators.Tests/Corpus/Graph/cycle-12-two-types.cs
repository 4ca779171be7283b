// FLAG AGF0203 AGF0203: a cycle in each of two workflows
partial class Report
{
    [AgentTask] int A(int b) => b;
    [AgentTask] int B(int a) => a;
}

partial class Letter
{
    [AgentTask] int A(int b) => b;
    [AgentTask] int B(int a) => a;
}
