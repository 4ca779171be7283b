using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>In an assembly that promises to be CLS-compliant, the compiler has nothing to say of the generated code.</summary>
public sealed class ClsComplianceTests
{
    private const string Assembly = "[assembly: System.CLSCompliant(true)] ";
    private const string Tasks = "[AgentFlow.AgentTask] private string[] Words(string text) => []; [AgentFlow.AgentTask] private int Count([AgentFlow.ForEach(nameof(Words))] string word) => 1;";

    [Theory]
    [InlineData(Assembly + "public partial class Flow { " + Tasks + " }")]
    [InlineData(Assembly + "public partial struct Flow { " + Tasks + " }")]
    [InlineData(Assembly + "public partial class Outer { protected partial class Flow { " + Tasks + " } }")]
    [InlineData(Assembly + "public partial class Flow<T> { [AgentFlow.AgentTask] private T? Find(T input) => input; }")]
    [InlineData(Assembly + "public partial class Flow { [AgentFlow.AgentTask] private uint _Count(ulong start) => (uint)start; }")]
    [InlineData(Assembly + "public partial class Flow { [AgentFlow.AgentTask(Optional = true)] private string status() => \"\"; }")]
    [InlineData(Assembly + "public partial class Flow { [AgentFlow.AgentTask] private int Count() => 1; private protected int start() => 1; public int results() => 1; }")]
    public void Nothing_is_said_of_a_workflow_that_is_checked(string source) =>
        Assert.Contains("#pragma warning disable CS3001, ", CompiledWorkflow.Of(source).Run.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(Assembly + "public class Flow { " + Tasks + " }")]
    [InlineData(Assembly + "public partial class Flow { " + Tasks + " [AgentFlow.AgentTask] private int Sum(string count) => 1; }")]
    public void Nothing_is_said_of_what_stands_in(string source) =>
        CompiledWorkflow.AssertNoDiagnostics(GeneratorRun.Of(source).Output);

    [Theory]
    [InlineData("public partial class Flow { " + Tasks + " }")]
    [InlineData("[assembly: System.CLSCompliant(false)] public partial class Flow { " + Tasks + " }")]
    [InlineData(Assembly + "[System.CLSCompliant(false)] public partial class Flow { " + Tasks + " }")]
    [InlineData(Assembly + "[System.CLSCompliant(false)] public partial class Outer { public partial class Flow { " + Tasks + " } }")]
    [InlineData(Assembly + "partial class Flow { " + Tasks + " }")]
    [InlineData(Assembly + "public partial class Outer { private partial class Flow { " + Tasks + " } }")]
    public void Nothing_is_silenced_elsewhere(string source) =>
        Assert.DoesNotContain("#pragma", CompiledWorkflow.Of(source).Run.Text, StringComparison.Ordinal);
}
