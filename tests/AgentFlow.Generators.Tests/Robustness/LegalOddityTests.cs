using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>Code that compiles, though hardly anybody writes it: the analyzers look at it without a fault.</summary>
public class LegalOddityTests
{
    [Theory]
    [InlineData("[AgentTask] string A() => File.ReadAllText(Path.Combine()); [AgentTask] string B() => File.ReadAllText(Path.Join());")]
    [InlineData("[AgentTask] string A() => File.ReadAllText(string.Concat()); [AgentTask] string B() => File.ReadAllText(string.Format(\"\"));")]
    [InlineData("[AgentTask] void A() => new FileInfo(\"\").CopyTo(\"\"); [AgentTask] void B() => new FileInfo(\"/\").CopyTo(\".\");")]
    [InlineData("Action _a = () => { }, _b = () => { }; void Swap() { _a = _b; _b = _a; } [AgentTask] void A() => _a(); [AgentTask] void B() => _b();")]
    [InlineData("[AgentTask] void A() { Action? a = null, b = null; a = () => b!(); b = () => a(); a(); } [AgentTask] void B() { Action a = null!; Action b = a; b(); }")]
    [InlineData("[AgentTask] int A() => this[0]; [AgentTask] int B() => this[1, 2]; int this[params int[] at] => at.Length;")]
    [InlineData("readonly int[,] _grid = new int[0, 0]; [AgentTask] int A() => _grid[0, 0]++; [AgentTask] int B() => _grid[1, 0]++;")]
    [InlineData("[AgentTask] void A() { lock (\"\") { } lock (typeof(int)) { } } [AgentTask] void B() { using (null as IDisposable) { } }")]
    public async Task Nothing_throws(string members)
    {
        var reported = await Reported.ByAsync(AllAnalyzers.Create(), TestProject.Of($"public partial class W {{ {members} }}", TestProject.ImplicitUsings).Compile());

        Assert.DoesNotContain(reported, found => found.Id == "AD0001");
    }
}
