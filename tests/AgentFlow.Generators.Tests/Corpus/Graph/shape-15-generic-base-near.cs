// CLEAN: the base is a generic class, whose method is called by a task
class Basis<T>
{
    protected T Again(T topic) => topic;
}

partial class Report : Basis<int>
{
    [AgentTask] int Count(string text) => Again(text.Length);
}
