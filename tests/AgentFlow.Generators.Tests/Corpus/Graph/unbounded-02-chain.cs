// FLAG AGF0306 AGF0306: two that go item by item, neither bounded
partial class Report
{
    [AgentTask] int Count([ForEach("texts")] string text) => text.Length;
    [AgentTask] int Twice([ForEach(nameof(Count))] int count) => 2 * count;
}
