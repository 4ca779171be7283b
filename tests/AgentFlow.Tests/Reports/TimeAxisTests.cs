namespace AgentFlow.Tests.Reports;

public class TimeAxisTests
{
    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(0.3, 0.05)]
    [InlineData(2_000, 500)]
    [InlineData(60_000, 10_000)]
    [InlineData(125_000, 60_000)]
    [InlineData(3_600_000, 600_000)]
    [InlineData(10_000_000, 3_600_000)]
    public void Steps_AreRound(double length, double expected)
        => Assert.Equal(TimeSpan.FromMilliseconds(expected), TimeAxis.Step(TimeSpan.FromMilliseconds(length)));
}
