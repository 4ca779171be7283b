namespace AgentFlow.Generators.Tests.Rules;

public class UnusedTokenTests
{
    private const string Services = """

        public interface IModel
        {
            Task<string> AskAsync(string question);
            Task<string> AskAsync(string question, CancellationToken cancellationToken);
            Task<string> ListenAsync(string question, int seconds = 1, CancellationToken cancellationToken = default);
            Task<string> WaitAsync();
            Task<int> CountAsync(string text);
            Task<string> CountAsync(string text, CancellationToken cancellationToken);
            [Obsolete("gone")] Task<int> OldAsync(CancellationToken cancellationToken);
            Task<int> OldAsync();
            int Length(string text);
            IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellationToken = default);
            Task<string> TellAsync(Options options, CancellationToken cancellationToken = default);
        }

        public class Options { public CancellationToken Token { get; set; } }

        public static class Extensions
        {
            public static Task<string> SayAsync(this IModel model, string text) => model.AskAsync(text);
            public static Task<string> SayAsync(this IModel model, string text, CancellationToken cancellationToken) => model.AskAsync(text, cancellationToken);
        }
        """;

    [Fact]
    public Task Reports_a_token_that_is_never_used() => ReportsAsync(
        "[AgentTask] Task<string> DraftAsync(IModel model, CancellationToken {|AGF0502:ct|}) => model.AskAsync(\"?\");",
        "The CancellationToken 'ct' of 'DraftAsync' is not used: pass it on to 'AskAsync', so that the task ends when it is canceled");

    [Fact]
    public Task Reports_it_where_nothing_would_take_it() => ReportsAsync(
        "[AgentTask] Task<string> DraftAsync(IModel model, CancellationToken {|AGF0502:ct|}) => model.WaitAsync();",
        "The CancellationToken 'ct' of 'DraftAsync' is not used, so that the task cannot be canceled: pass it on, or ask it now and then; a task that is over at once needs none");

    [Fact]
    public Task Reports_a_loop_that_does_not_ask() => ReportsAsync(
        "[AgentTask] int Count(IModel model, CancellationToken {|AGF0502:ct|}) { var n = 0; while (n < 9) n++; return n; }");

    [Fact]
    public Task Reports_each_call_that_could_take_it() => ReportsAsync(
        """
        [AgentTask] async Task<string> DraftAsync(IModel model, string[] parts, CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            var all = await Task.WhenAll(System.Linq.Enumerable.Select(parts, part => model.{|AGF0502:SayAsync|}(part)));
            await model.{|AGF0502:ListenAsync|}(await model.{|AGF0502:AskAsync|}("?"));
            await model.AskAsync(all[0], ct);
            return await Local();

            Task<string> Local() => model.{|AGF0502:ListenAsync|}("?", seconds: 3);
        }
        """,
        "The CancellationToken 'ct' of 'DraftAsync' is not passed on to 'SayAsync', which takes one: pass it on, so that the call ends when the task is canceled",
        "The CancellationToken 'ct' of 'DraftAsync' is not passed on to 'ListenAsync', which takes one: pass it on, so that the call ends when the task is canceled",
        "The CancellationToken 'ct' of 'DraftAsync' is not passed on to 'AskAsync', which takes one: pass it on, so that the call ends when the task is canceled",
        "The CancellationToken 'ct' of 'DraftAsync' is not passed on to 'ListenAsync', which takes one: pass it on, so that the call ends when the task is canceled");

    [Theory]
    [InlineData("ct.ThrowIfCancellationRequested(); return await model.AskAsync(\"?\", CancellationToken.None);")]
    [InlineData("return await model.AskAsync(await model.ListenAsync(\"?\", 2, ct), default);")]
    [InlineData("return await Task.Run(() => model.AskAsync(\"?\", ct));")]
    [InlineData("ct.ThrowIfCancellationRequested(); return (await model.CountAsync(\"?\")).ToString();")]
    [InlineData("ct.ThrowIfCancellationRequested(); return (await model.OldAsync()).ToString();")]
    [InlineData("using var own = CancellationTokenSource.CreateLinkedTokenSource(ct); await model.AskAsync(\"?\", own.Token); return await model.AskAsync(\"!\");")]
    [InlineData("try { return await model.AskAsync(\"?\", ct); } catch (InvalidOperationException) { return await model.AskAsync(\"sorry\"); } finally { await model.AskAsync(\"bye\"); }")]
    [InlineData("ct.ThrowIfCancellationRequested(); await Parallel.ForEachAsync(new int[1], ct, async (_, mine) => await model.AskAsync(\"?\", mine)); return \"\";")]
    [InlineData("ct.ThrowIfCancellationRequested(); Func<IModel, CancellationToken, Task<string>> ask = (m, c) => m.AskAsync(\"?\"); return await ask(model, ct);")]
    [InlineData("ct.ThrowIfCancellationRequested(); Func<IModel, Task<string>> ask = static m => m.AskAsync(\"?\"); return await ask(model);")]
    [InlineData("ct.ThrowIfCancellationRequested(); System.Linq.Expressions.Expression<Func<Task<string>>> ask = () => model.AskAsync(\"?\"); await Task.Yield(); return $\"{ask}\";")]
    [InlineData("ct.ThrowIfCancellationRequested(); return await model.AskAsync(\"?\").WaitAsync(ct);")]
    [InlineData("ct.ThrowIfCancellationRequested(); return await model.AskAsync(\"?\").WaitAsync(TimeSpan.FromSeconds(1), ct).ConfigureAwait(false);")]
    [InlineData("var n = 0; await foreach (var part in model.ReadAllAsync().WithCancellation(ct)) n++; return $\"{n}\";")]
    [InlineData("using var stop = ct.Register(() => model.Length(\"\")); return await model.AskAsync(\"?\");")]
    [InlineData("using var stop = ct.UnsafeRegister(static on => ((IModel)on!).Length(\"\"), model); return await model.AskAsync(\"?\");")]
    [InlineData("var options = new Options { Token = ct }; return await model.TellAsync(options);")]
    [InlineData("var options = new Options(); options.Token = ct; return await model.TellAsync(options);")]
    public Task Silent_where_a_call_has_a_token_or_needs_none(string body) => SilentAsync($$"""
        [AgentTask] async Task<string> DraftAsync(IModel model, CancellationToken ct) { {{body}} }
        """);

    [Fact]
    public Task Reports_a_call_whose_result_alone_meets_the_token() => ReportsAsync(
        "[AgentTask] async Task<string> DraftAsync(IModel model, CancellationToken ct) => await model.AskAsync(await model.{|AGF0502:AskAsync|}(\"?\"), ct);");

    [Fact]
    public Task Silent_on_what_is_over_at_once_and_on_a_parameter_that_is_left_out_on_purpose() => SilentAsync("""
        [AgentTask] Task<int> OneAsync(CancellationToken ct) => Task.FromResult(1);
        [AgentTask] int Two(CancellationToken ct) => 2;
        [AgentTask] Task ThreeAsync(CancellationToken ct) => throw new NotImplementedException();
        [AgentTask] Task<string> FourAsync(IModel model, CancellationToken _) => model.WaitAsync();
        """);

    [Fact]
    public Task Silent_on_a_method_that_calls_itself_by_another_overload() => SilentAsync("""
        [AgentTask] Task<string> DraftAsync(IModel model, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return DraftAsync(model); }
        Task<string> DraftAsync(IModel model) => model.WaitAsync();
        """);

    [Fact]
    public Task Silent_where_an_interface_asks_for_the_parameter() => Verify.SilentAsync("""
        public interface IDrafting { Task<string> DraftAsync(IModel model, CancellationToken ct); }
        public partial class Report : IDrafting
        {
            [AgentTask] public Task<string> DraftAsync(IModel model, CancellationToken ct) => model.WaitAsync();
        }
        """ + Services);

    [Fact]
    public Task Silent_on_methods_that_are_no_tasks_and_on_code_that_does_not_compile() => SilentAsync("""
        [AgentTask] int One() => 1;
        Task<string> HelpAsync(IModel model, CancellationToken ct) => model.AskAsync("?");
        [AgentTask] Task<string> DraftAsync(IModel model, CancellationToken ct) => model.AskAsync({|CS0103:missing|});
        """);

    private static Task ReportsAsync(string members, params string[] messages) =>
        Verify.ReportsAsync($"public partial class Report\n{{\n{members}\n}}{Services}", messages);

    private static Task SilentAsync(string members) => Verify.SilentAsync($"public partial class Report\n{{\n{members}\n}}{Services}");
}
