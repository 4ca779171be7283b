using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>What is obsolete or experimental is said where the user wrote it, and can be silenced there; the plan does not say it again.</summary>
public sealed class UseNoticesTests
{
    private const string Types = """
        #pragma warning disable CS0612, CS0618, DEMO001, DEMO002, DEMO003, DEMO004 // the tests mean it
        [System.Obsolete("Use another.")] public class Old;
        [System.Obsolete("Use another.", DiagnosticId = "DEMO003")] public class Older;
        [System.Diagnostics.CodeAnalysis.Experimental("DEMO001")] public class New { public class Part; }
        [System.Diagnostics.CodeAnalysis.Experimental("DEMO002")] public enum Newer { One }
        public enum Color { Red, [System.Diagnostics.CodeAnalysis.Experimental("DEMO004")] Green }
        """;

    [Theory]
    [InlineData("[System.Obsolete] [AgentFlow.AgentTask] private int One() => 1;", "CS0612")]
    [InlineData("[AgentFlow.AgentTask] private System.Collections.Generic.List<Old> One() => new();", "CS0618")]
    [InlineData("[AgentFlow.AgentTask] private int One(Old input) => 1;", "CS0618")]
    [InlineData("[AgentFlow.AgentTask] private int One(Older input) => 1;", "DEMO003")]
    [InlineData("[AgentFlow.AgentTask] private New[] One() => [];", "DEMO001")]
    [InlineData("[AgentFlow.AgentTask] private System.Threading.Tasks.Task<New.Part> One() => null!;", "DEMO001")]
    [InlineData("[AgentFlow.AgentTask] private int One(Newer? input, New other) => 1;", "DEMO001, DEMO002")]
    [InlineData("[AgentFlow.AgentTask] private int One(Color input = Color.Green) => 1;", "DEMO004")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"DEMO001\")] [AgentFlow.AgentTask] private Old One() => new();", "CS0618, DEMO001")]
    public void ThePlanSaysNeither(string task, string silenced)
    {
        var workflow = CompiledWorkflow.Of($"{Types}\npublic partial class Flow {{ {task} }}");

        Assert.Contains($"#pragma warning disable {silenced} //", workflow.Run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class Flow { [AgentFlow.AgentTask] private New One() => new(); [AgentFlow.AgentTask(DependsOn = [\"Missing\"])] private int Two(Old input) => 1; }")]
    [InlineData("public class Flow { [AgentFlow.AgentTask] private int One(New input) => 1; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"DEMO001\")] public class Flow { [AgentFlow.AgentTask] private int One() => 1; }")]
    public void WhatStandsInForThePlanSaysNeither(string workflow) =>
        CompiledWorkflow.AssertNoDiagnostics(GeneratorRun.Of($"{Types}\n{workflow}").Output);

    [Theory]
    [InlineData("private int One() => 1;")]
    [InlineData("private int One(Color input = Color.Red) { new Old().ToString(); new New().ToString(); return 1; }")]
    public void NothingElseIsSilenced(string task)
    {
        var text = GeneratorRun.Of($"{Types}\npublic partial class Flow {{ [AgentFlow.AgentTask] {task} }}").Text;

        Assert.DoesNotContain("#pragma", text, StringComparison.Ordinal);
    }
}
