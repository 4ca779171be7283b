// FLAG AGF0102: a local function is no task
class Report
{
    void Go(string topic)
    {
        Draft();
        [AgentTask] void Draft() => Console.WriteLine(topic);
    }
}
