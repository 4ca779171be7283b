// CLEAN: static tasks of an ordinary class
partial class Report
{
    [AgentTask] static string Draft(string topic) => topic;
    [AgentTask] static int Count(string draft) => draft.Length;
}
