// CLEAN: void without async, and async with a Task
partial class Report
{
    [AgentTask] void Print(string topic) => Console.WriteLine(topic);
    [AgentTask] async Task Draft(string topic) => await Console.Out.WriteLineAsync(topic);
}
