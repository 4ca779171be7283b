// FLAG AGF0104: the task returns nothing
partial class Report
{
    [AgentTask] Task StoreAsync(string topic) => Console.Out.WriteLineAsync(topic);
    [AgentTask] int Count(string store) => store.Length;
}
