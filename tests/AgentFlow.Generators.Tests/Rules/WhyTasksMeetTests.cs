using System.Globalization;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>What a report of shared state says of why the two may run at the same time.</summary>
public class WhyTasksMeetTests
{
    [Theory]
    [InlineData("[AgentTask] void A() => _n++; [AgentTask] void B() => _n++;", "'A' and 'B' can", "No dependency orders them.")]
    [InlineData("[AgentTask(TimeoutMs = 100)] int A() => _n++; [AgentTask] void B(TaskOutcome<int> a) => _n++;", "'A' and 'B' can", "'A' takes no CancellationToken, so that it may still run after its timeout, when 'B' starts.")]
    [InlineData("[AgentTask(TimeoutMs = 100, Retries = 2)] int A() => _n++;", "Two tries of 'A' can", "It takes no CancellationToken, so that it may still run after its timeout, when it is tried again.")]
    [InlineData("[AgentTask] int[] Items() => []; [AgentTask] void A([ForEach(nameof(Items))] int item) => _n++;", "Two elements of 'A' can", "It runs for several elements at once.")]
    [InlineData("[AgentTask] int A() => _n++; [AgentTask] int C() => 1; [AgentTask(DependsOn = [nameof(A), nameof(C)], Join = Join.Any)] void B(int winner) => _n++;", "'A' and 'B' can", "'B' follows a join, which does not wait for all: 'A' may still run.")]
    public async Task Names_the_timeout_the_tries_the_elements_or_the_join(string tasks, string who, string why)
    {
        var message = await MessageAsync($"int _n; {tasks}");

        Assert.StartsWith(who, message, StringComparison.Ordinal);
        Assert.EndsWith(why, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_type_of_a_static()
        => Assert.Contains("both change 'Totals.Count' (int)", await MessageAsync("static class Totals { public static int Count; } [AgentTask] void A() => Totals.Count++; [AgentTask] void B() => Totals.Count++;"), StringComparison.Ordinal);

    [Fact]
    public async Task Says_what_is_declared()
        => Assert.Contains("A, as declared (Test0.cs:1); B, as declared (Test0.cs:1)", await MessageAsync("[AgentTask, Writes(\"rows\")] void A() { } [AgentTask, Writes(\"rows\")] void B() { }"), StringComparison.Ordinal);

    private static async Task<string> MessageAsync(string members)
        => (await Verify.ReportedAsync($"public partial class W {{ {members} }}")).Single(found => found.Id.StartsWith("AGF04", StringComparison.Ordinal)).GetMessage(CultureInfo.InvariantCulture);
}
