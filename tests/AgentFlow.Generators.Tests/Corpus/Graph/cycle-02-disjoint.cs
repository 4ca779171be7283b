// FLAG AGF0203 AGF0203: two cycles that share no task are two reports
partial class Report
{
    [AgentTask] int A(int b) => b;
    [AgentTask] int B(int a) => a;
    [AgentTask] int C(int d) => d;
    [AgentTask] int D(int c) => c;
}
