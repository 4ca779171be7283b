namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>An async task counts as one only where no override, which need not be async, can be called in its place.</summary>
public class OverridableTaskTests
{
    private const string Base = "class Base { public virtual Task CheckAsync() => null!; } ";

    [Theory]
    [InlineData("partial class Report { [AgentTask] public virtual async Task CheckAsync() { } }", false)]
    [InlineData(Base + "partial class Report : Base { [AgentTask] public override async Task CheckAsync() { } }", false)]
    [InlineData(Base + "partial class Report : Base { [AgentTask] public sealed override async Task CheckAsync() { } }", true)]
    [InlineData(Base + "sealed partial class Report : Base { [AgentTask] public override async Task CheckAsync() { } }", true)]
    [InlineData(Base + "partial class Report : Base { [AgentTask] public new async Task CheckAsync() { } }", true)]
    [InlineData("partial class Report { [AgentTask] public virtual partial Task CheckAsync(); public virtual async partial Task CheckAsync() { } }", false)]
    [InlineData("partial record Report { [AgentTask] protected virtual async Task CheckAsync() { } }", false)]
    [InlineData("interface ICheck { Task CheckAsync(); } partial class Report : ICheck { [AgentTask] public async Task CheckAsync() { } }", true)]
    public void What_may_be_overridden_may_throw(string source, bool isAsync) =>
        Assert.Equal(isAsync, Assert.Single(ParsedWorkflow.Of(source).Tasks).IsAsync);
}
