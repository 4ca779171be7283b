// FLAG AGF0203: a task that tolerates a failure waits all the same
partial class Report
{
    [AgentTask(Optional = true)] string Draft(TaskOutcome<string> review) => review.TaskName;
    [AgentTask] string Review(string? draft) => draft ?? "";
}
