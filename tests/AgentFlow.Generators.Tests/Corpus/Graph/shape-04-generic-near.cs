// CLEAN: a task of a generic workflow
partial class Report<T>
{
    [AgentTask] T First(T[] items) => items[0];
}
