// CLEAN: inputs whose names differ in case only are two inputs
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("words")] string word) => word.Length;
    [AgentTask(MaxConcurrency = 2)] int Twice([ForEach("Words")] int word) => word;
}
