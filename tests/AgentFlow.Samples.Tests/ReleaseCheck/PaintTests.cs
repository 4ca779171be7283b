using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class PaintTests
{
    [Fact]
    public void InColorATextIsWrapped() => Assert.Equal("\e[32mok\e[0m", new Paint(isColored: true).Good("ok"));

    [Fact]
    public void WithoutColorATextStaysAsItIs()
    {
        var plain = new Paint(isColored: false);

        Assert.Equal(["a", "b", "c"], [plain.Good("a"), plain.Bad("b"), plain.Dim("c")]);
    }
}
