namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 1 of the contract's section 2: what the run supplies, whatever it is called.</summary>
public class SuppliedByRunTests
{
    [Theory]
    [InlineData("CancellationToken read", "Token")]
    [InlineData("[FromTask(nameof(ReadAsync))] CancellationToken ct", "Token")]
    [InlineData("AgentTaskContext count", "Context")]
    [InlineData("CancellationToken a, AgentTaskContext b, CancellationToken c", "Token, Context, Token")]
    public void The_run_supplies_it(string parameters, string expected) =>
        Assert.Equal(expected, Judged.Bound("", parameters));
}
