using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.BlockingCallAnalyzer, AgentFlow.CodeFixes.UseAwaitedFormFix>;

namespace AgentFlow.CodeFixes.Tests;

public class UseAwaitedFormFixTests
{
    private const string Model = """

        public interface IModel
        {
            Task<string> AskAsync(string question, CancellationToken ct = default);
            Task SaveAsync();
        }
        """;

    [Theory]
    [InlineData("var text = model.AskAsync(\"?\").{|AGF0303:Result|}; await model.AskAsync(text);", "var text = await model.AskAsync(\"?\"); await model.AskAsync(text);")]
    [InlineData("var n = model.AskAsync(\"?\").{|AGF0303:Result|}.Length; await model.AskAsync($\"{n}\");", "var n = (await model.AskAsync(\"?\")).Length; await model.AskAsync($\"{n}\");")]
    [InlineData("model.SaveAsync().{|AGF0303:Wait|}(); // saved", "await model.SaveAsync(); // saved")]
    [InlineData("model.SaveAsync().{|AGF0303:Wait|}(ct);", "await model.SaveAsync().WaitAsync(ct);")]
    [InlineData("model.SaveAsync().GetAwaiter().{|AGF0303:GetResult|}();", "await model.SaveAsync();")]
    [InlineData("model.SaveAsync().ConfigureAwait(false).GetAwaiter().{|AGF0303:GetResult|}();", "await model.SaveAsync().ConfigureAwait(false);")]
    [InlineData("Task.{|AGF0303:WaitAll|}(model.SaveAsync(), model.SaveAsync());", "await Task.WhenAll(model.SaveAsync(), model.SaveAsync());")]
    [InlineData("Task.{|AGF0303:WaitAny|}(model.SaveAsync(), model.SaveAsync());", "await Task.WhenAny(model.SaveAsync(), model.SaveAsync());")]
    [InlineData("Thread.{|AGF0303:Sleep|}(100);", "await Task.Delay(100, ct);")]
    [InlineData("System.Threading.Thread.{|AGF0303:Sleep|}(TimeSpan.FromSeconds(1));", "await Task.Delay(TimeSpan.FromSeconds(1), ct);")]
    [InlineData("Gate.{|AGF0303:Wait|}();", "await Gate.WaitAsync(ct);")]
    [InlineData("if (Gate.{|AGF0303:Wait|}(100)) Gate.Release();", "if (await Gate.WaitAsync(100, ct)) Gate.Release();")]
    [InlineData("Gate.{|AGF0303:Wait|}(ct);", "await Gate.WaitAsync(ct);")]
    [InlineData("Func<CancellationToken, Task> nap = async stop => { await Task.Yield(); Thread.{|AGF0303:Sleep|}(1); }; await nap(ct);", "Func<CancellationToken, Task> nap = async stop => { await Task.Yield(); await Task.Delay(1, stop); }; await nap(ct);")]
    [InlineData("await Nap(); static async Task Nap() { await Task.Yield(); Thread.{|AGF0303:Sleep|}(1); }", "await Nap(); static async Task Nap() { await Task.Yield(); await Task.Delay(1); }")]
    public Task Awaits_in_an_async_task(string before, string after) => Fix.ChangesAsync(Task(before), Task(after), title: "Use the awaited form");

    [Theory]
    [InlineData(
        "Task<string> DraftAsync(IModel model) => Task.FromResult(model.AskAsync(\"?\").{|AGF0303:Result|});",
        "async Task<string> DraftAsync(IModel model) => await model.AskAsync(\"?\");")]
    [InlineData(
        "public Task DraftAsync(IModel model) { model.SaveAsync().{|AGF0303:Wait|}(); return Task.CompletedTask; }",
        "public async Task DraftAsync(IModel model) { await model.SaveAsync(); }")]
    [InlineData(
        "ValueTask DraftAsync(IModel model) { model.SaveAsync().{|AGF0303:Wait|}(); return default; }",
        "async ValueTask DraftAsync(IModel model) { await model.SaveAsync(); }")]
    [InlineData(
        "Task<object> DraftAsync(IModel model) { model.SaveAsync().{|AGF0303:Wait|}(); return Task.FromResult<object>(\"\"); }",
        "async Task<object> DraftAsync(IModel model) { await model.SaveAsync(); return \"\"; }")]
    [InlineData(
        "Task<string> DraftAsync(IModel model) { Thread.{|AGF0303:Sleep|}(1); Func<int> one = () => { return 1; }; return one() == 1 ? model.AskAsync(\"1\") : model.AskAsync(\"2\"); }",
        "async Task<string> DraftAsync(IModel model) { await Task.Delay(1); Func<int> one = () => { return 1; }; return await (one() == 1 ? model.AskAsync(\"1\") : model.AskAsync(\"2\")); }")]
    [InlineData(
        "ValueTask<int> DraftAsync(IModel model, int n) { if (n == 1) return default; if (n == 2) return new(5); if (n == 3) return new(n); return new(model.AskAsync(\"?\").{|AGF0303:Result|}.Length); }",
        "async ValueTask<int> DraftAsync(IModel model, int n) { if (n == 1) return default; if (n == 2) return 5; if (n == 3) return await new ValueTask<int>(n); return await new ValueTask<int>((await model.AskAsync(\"?\")).Length); }")]
    [InlineData(
        "ValueTask<int> DraftAsync(IModel model, int n) { var text = model.AskAsync(\"?\").{|AGF0303:Result|}; return n > 1 ? new(6) : default; }",
        "async ValueTask<int> DraftAsync(IModel model, int n) { var text = await model.AskAsync(\"?\"); return await (ValueTask<int>)(n > 1 ? new(6) : default); }")]
    [InlineData(
        "Task DraftAsync(IModel model) { model.SaveAsync().{|AGF0303:Wait|}(); return Task.CompletedTask; /* saved */ }",
        "async Task DraftAsync(IModel model) { await model.SaveAsync(); return; /* saved */ }")]
    [InlineData(
        "Task<string> DraftAsync(IModel model) => model.AskAsync(model.AskAsync(\"?\") /* here */ .{|AGF0303:Result|});",
        "async Task<string> DraftAsync(IModel model) => await model.AskAsync(/* here */ await model.AskAsync(\"?\"));")]
    public Task Makes_the_method_async(string before, string after) => Fix.ChangesAsync(
        $"public partial class Report\n{{\n    [AgentTask] {before}\n}}{Model}",
        $"public partial class Report\n{{\n    [AgentTask] {after}\n}}{Model}");

    [Fact]
    public Task Makes_every_way_out_await() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask]
            internal Task SaveAsync(IModel model, int times)
            {
                if (times == 0)
                    return Task.CompletedTask;
                if (times == 1)
                    return model.SaveAsync();
                Thread.{|AGF0303:Sleep|}(times);
                return model.AskAsync("!");
            }
        }
        """ + Model,
        """
        public partial class Report
        {
            [AgentTask]
            internal async Task SaveAsync(IModel model, int times)
            {
                if (times == 0)
                    return;
                if (times == 1)
                {
                    await model.SaveAsync();
                    return;
                }
                await Task.Delay(times);
                await model.AskAsync("!");
            }
        }
        """ + Model);

    [Fact]
    public Task Awaits_everywhere() => Fix.ChangesAllAsync(
        """
        public partial class Report(IModel model)
        {
            [AgentTask]
            Task<string> DraftAsync(CancellationToken ct)
            {
                Thread.{|AGF0303:Sleep|}(1);
                var text = model.AskAsync(model.AskAsync("?", ct).{|AGF0303:Result|}, ct).{|AGF0303:Result|};
                return Task.FromResult(text);
            }

            [AgentTask]
            async Task<int> CountAsync(string draft, CancellationToken ct) => draft.Length + model.AskAsync(draft, ct).{|AGF0303:Result|}.Length + await Task.FromResult(1);
        }
        """ + Model,
        """
        public partial class Report(IModel model)
        {
            [AgentTask]
            async Task<string> DraftAsync(CancellationToken ct)
            {
                await Task.Delay(1, ct);
                var text = await model.AskAsync(await model.AskAsync("?", ct), ct);
                return text;
            }

            [AgentTask]
            async Task<int> CountAsync(string draft, CancellationToken ct) => draft.Length + (await model.AskAsync(draft, ct)).Length + await Task.FromResult(1);
        }
        """ + Model);

    [Theory]
    [InlineData("lock (Gate) { model.SaveAsync().{|AGF0303:Wait|}(); }")]
    [InlineData("if (model.SaveAsync().{|AGF0303:Wait|}(100)) return;")]
    [InlineData("var first = Task.{|AGF0303:WaitAny|}(model.SaveAsync(), model.SaveAsync());")]
    [InlineData("Action nap = () => Thread.{|AGF0303:Sleep|}(1); nap();")]
    [InlineData("using var file = System.IO.File.OpenRead(\"a\"); file.{|AGF0303:ReadExactly|}(new byte[9]);")]
    public Task Offers_nothing_where_it_cannot_await(string body) => Fix.OffersNothingAsync(Task(body));

    [Theory]
    [InlineData("string Draft(IModel model) => model.AskAsync(\"?\").{|AGF0303:Result|};")]
    [InlineData("Task<string> DraftAsync(IModel model) { var text = model.AskAsync(\"?\").{|AGF0303:Result|}; return null!; }")]
    [InlineData("Task DraftAsync(IModel model) { Span<int> span = [1]; span[0]++; model.SaveAsync().{|AGF0303:Wait|}(); return Task.CompletedTask; }")]
    public Task Offers_nothing_where_the_method_cannot_be_async(string task)
        => Fix.OffersNothingAsync($"public partial class Report\n{{\n    [AgentTask] {task}\n}}{Model}");

    private static string Task(string body) => $$"""
        public partial class Report(IModel model)
        {
            private static readonly SemaphoreSlim Gate = new(1);

            [AgentTask]
            async Task DraftAsync(CancellationToken ct)
            {
                await model.SaveAsync();
                {{body}}
            }
        }
        """ + Model;
}
