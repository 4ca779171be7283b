// FLAG AGF0102: a span cannot live across an await
partial class Report
{
    [AgentTask] int Count(ReadOnlySpan<char> text) => text.Length;
}
