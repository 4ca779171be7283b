namespace AgentFlow.Tests.Reports;

public class DurationsTests
{
    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(0.25, "0.25 ms")]
    [InlineData(2.5, "2.5 ms")]
    [InlineData(9.96, "10 ms")]
    [InlineData(123, "123 ms")]
    [InlineData(999.6, "1.00 s")]
    [InlineData(1_234, "1.23 s")]
    [InlineData(12_345, "12.3 s")]
    [InlineData(59_940, "59.9 s")]
    [InlineData(59_960, "1 m 00 s")]
    [InlineData(123_000, "2 m 03 s")]
    [InlineData(3_720_000, "1 h 02 m")]
    public void AreShownInThreeDigits(double milliseconds, string expected)
        => Assert.Equal(expected, Durations.Format(TimeSpan.FromMilliseconds(milliseconds)));
}
