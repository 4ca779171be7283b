// CLEAN: memory can
partial class Report
{
    [AgentTask] int Count(ReadOnlyMemory<char> text) => text.Length;
}
