// CLEAN: a task that has a local function
partial class Report
{
    [AgentTask] void Go(string topic)
    {
        Draft();
        void Draft() => Console.WriteLine(topic);
    }
}
