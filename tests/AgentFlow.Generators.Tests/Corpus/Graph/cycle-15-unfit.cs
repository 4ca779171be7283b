// FLAG AGF0104 AGF0203: a cycle by names, one of whose results does not fit
partial class Report
{
    [AgentTask] string Draft(string count) => count;
    [AgentTask] int Count(string draft) => draft.Length;
}
