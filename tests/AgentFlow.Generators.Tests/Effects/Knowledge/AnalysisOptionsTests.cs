using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

public class AnalysisOptionsTests
{
    [Fact]
    public void What_is_not_set_has_its_default() => Assert.Equal(AnalysisOptions.Default, Read());

    [Fact]
    public void Reads_every_key()
    {
        var options = Read(
            ("agentflow.thread_safe_types", " A.B | A.C`1,D ;; "),
            ("agentflow.not_thread_safe_types", "E"),
            ("agentflow.unknown_services", " Report "),
            ("agentflow.serial_await_scope", "WORKFLOWS"),
            ("agentflow.max_call_depth", " 3 "));

        Assert.Equal(["A.B", "A.C`1", "D"], options.ThreadSafeTypes.Order(StringComparer.Ordinal));
        Assert.Equal(["E"], options.NotThreadSafeTypes);
        Assert.True(options.ReportsUnknownServices);
        Assert.True(options.SerialAwaitsInWorkflowsOnly);
        Assert.Equal(3, options.MaxCallDepth);
    }

    [Theory]
    [InlineData("agentflow.thread_safe_types", " , ")]
    [InlineData("agentflow.unknown_services", "silent")]
    [InlineData("agentflow.unknown_services", "loud")]
    [InlineData("agentflow.serial_await_scope", "all")]
    [InlineData("agentflow.serial_await_scope", "none")]
    [InlineData("agentflow.max_call_depth", "deep")]
    [InlineData("agentflow.max_call_depth", "-1")]
    [InlineData("agentflow.max_call_depth", "99999999999")]
    public void What_cannot_be_read_is_as_if_it_were_not_set(string key, string value) => Assert.Equal(AnalysisOptions.Default, Read((key, value)));

    [Fact]
    public void Options_are_equal_by_value()
    {
        Assert.Equal(Read(("agentflow.thread_safe_types", "A|B")), Read(("agentflow.thread_safe_types", "B,A")));
        Assert.NotEqual(Read(("agentflow.thread_safe_types", "A|B")), Read(("agentflow.thread_safe_types", "A|C")));
    }

    private static AnalysisOptions Read(params (string Key, string Value)[] config) => AnalysisOptions.Of(new EditorConfig(config).GlobalOptions);
}
