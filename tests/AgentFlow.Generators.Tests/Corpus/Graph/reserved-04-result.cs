// FLAG AGF0107: two tasks with one result name
partial class Report
{
    [AgentTask] int Draft() => 1;
    [AgentTask] int draft() => 2;
}
