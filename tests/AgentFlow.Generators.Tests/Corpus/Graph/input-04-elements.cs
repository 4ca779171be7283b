// FLAG AGF0105: a ForEach makes a list of strings of the input, another one a list of numbers
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("words")] string word) => word.Length;
    [AgentTask(MaxConcurrency = 2)] int Twice([ForEach("words")] int word) => word;
}
