using AgentFlow;

var run = await new Greeting().TryRunAsync("world", new FlowOptions { RecordTimes = true });
Console.WriteLine(run.Greet.Value);
Console.WriteLine(run.Fail.Error?.Message);
Console.WriteLine(run.Report.ToText().Length > 0 ? "report" : "no report");
Console.WriteLine(Greeting.Plan.ToMermaid().Length > 0 ? "plan" : "no plan");

try
{
    await new Greeting().RunAsync("world");
}
catch (FlowException exception)
{
    Console.WriteLine(exception.Run.Gaps.Count);
}

public partial class Greeting
{
    [AgentTask]
    private static async Task<string> FindNameAsync(string name)
    {
        await Task.Yield();
        return name;
    }

    [AgentTask]
    private static string Greet(string findName, AgentTaskContext context)
    {
        context.Summarize("greeted");
        return $"Hello, {findName}";
    }

    [AgentTask]
    private static void Fail(string name) => throw new InvalidOperationException($"no {name}");
}
