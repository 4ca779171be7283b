using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

public class DelegateCallersTests
{
    private const string Members = """
        List<int> list = []; ConcurrentDictionary<string, int> map = new(); event Action Changed = () => { };
        void Own(Action action) => action();
        """;

    [Theory]
    [InlineData("list.Select(x => x);")]
    [InlineData("list.ForEach(x => { });")]
    [InlineData("Array.ForEach(list.ToArray(), x => { });")]
    [InlineData("await Task.Run(() => n);")]
    [InlineData("await Task.Run(async () => await Task.Yield());")]
    [InlineData("await Task.Factory.StartNew(() => n);")]
    [InlineData("Parallel.For(0, 1, x => { });")]
    [InlineData("await Parallel.ForEachAsync(list, async (x, ct) => await Task.Yield());")]
    [InlineData("await Task.CompletedTask.ContinueWith(task => n);")]
    [InlineData("map.GetOrAdd(text, key => 1);")]
    [InlineData("map.AddOrUpdate(text, 1, (key, old) => old + 1);")]
    [InlineData("list.RemoveAll(x => x == 1);")]
    [InlineData("new Lazy<int>(() => n);")]
    [InlineData("new Thread(() => { });")]
    [InlineData("Merge.Best(list, x => x);")]
    public void Runs_what_it_is_given(string statement) => Assert.True(OfLambda(statement));

    [Theory]
    [InlineData("Own(() => { });")]
    [InlineData("new Progress<int>(x => { });")]
    [InlineData("new CancellationToken().Register(() => { });")]
    public void Is_not_known_to_run_it(string statement) => Assert.False(OfLambda(statement));

    [Fact]
    public void Other_parameters_are_no_delegates() => Assert.False(DelegateCallers.Runs(Snippet.OfBody("list.Take(1);", Members).LastCall().Arguments[1].Parameter!));

    private static bool OfLambda(string statement) => DelegateCallers.Runs(
        Snippet.OfBody(statement, Members).Operations().OfType<IArgumentOperation>().Single(argument => argument.Value is IDelegateCreationOperation).Parameter!);
}
