using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>What is obsolete is said where the user wrote it, and can be silenced there; the plan does not say it again.</summary>
public sealed class ObsoleteTests
{
    [Theory]
    [InlineData("[System.Obsolete] [AgentFlow.AgentTask] private int One() => 1;")]
    [InlineData("[AgentFlow.AgentTask] private System.Collections.Generic.List<Old> One() => new();")]
    [InlineData("[AgentFlow.AgentTask] private int One(Old input) => 1;")]
    public void ThePlanDoesNotWarn(string task)
    {
        CompiledWorkflow.Of(
            $$"""
            #pragma warning disable CS0612, CS0618 // the tests mean it
            [System.Obsolete("Use another.")] public class Old;

            public partial class Flow
            {
                {{task}}
            }
            """);
    }

    [Fact]
    public void NothingIsSilencedWhereNothingIsObsolete()
    {
        var text = GeneratorRun.Of("public partial class Flow { [AgentFlow.AgentTask] private int One() => 1; }").Text;

        Assert.DoesNotContain("#pragma", text, StringComparison.Ordinal);
    }
}
