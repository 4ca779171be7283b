// CLEAN: a workflow beside a file type
partial class Report
{
    [AgentTask] int Draft(string topic) => Words.Of(topic);
}

file static class Words
{
    public static int Of(string text) => text.Length;
}
