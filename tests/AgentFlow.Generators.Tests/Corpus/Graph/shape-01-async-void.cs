// FLAG AGF0102: nothing can wait for an async void method
partial class Report
{
    [AgentTask] async void Draft(string topic) => await Console.Out.WriteLineAsync(topic);
}
