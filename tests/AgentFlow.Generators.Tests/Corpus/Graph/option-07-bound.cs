// FLAG AGF0106: MaxConcurrency bounds the items of a ForEach, and there is none
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count(string[] texts) => texts.Length;
}
