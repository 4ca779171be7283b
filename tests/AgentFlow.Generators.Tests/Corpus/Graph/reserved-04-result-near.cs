// CLEAN: results whose names differ in case after the first letter
partial class Report
{
    [AgentTask] int Draft() => 1;
    [AgentTask] int DRaft() => 2;
}
