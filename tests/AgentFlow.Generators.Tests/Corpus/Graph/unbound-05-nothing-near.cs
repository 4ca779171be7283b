// CLEAN: what became of it can be taken
partial class Report
{
    [AgentTask] Task StoreAsync(string topic) => Console.Out.WriteLineAsync(topic);
    [AgentTask] bool Ask(TaskOutcome store) => store.Status == OutcomeStatus.Succeeded;
}
