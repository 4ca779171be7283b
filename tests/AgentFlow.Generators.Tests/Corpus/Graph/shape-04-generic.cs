// FLAG AGF0102: a generic task
partial class Report
{
    [AgentTask] T First<T>(T[] items) => items[0];
}
