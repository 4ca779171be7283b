// FLAG AGF0102: the base is a generic workflow
partial class Basis<T>
{
    [AgentTask] private T Read(T topic) => topic;
}

partial class Report : Basis<int>
{
    [AgentTask] int Count(string text) => text.Length;
}
