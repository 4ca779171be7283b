namespace AgentFlow.Generators.Tests.Rules;

public class BlockedThreadTests
{
    private const string Services = """

        public interface IModel
        {
            Task<string> AskAsync(string question = "?");
            ValueTask<int> CountAsync();
            Task SaveAsync();
        }
        """;

    [Theory]
    [InlineData("return model.AskAsync().{|AGF0303:Result|};", "'Result' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await the task")]
    [InlineData("model.SaveAsync().{|AGF0303:Wait|}();", "'Wait' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await the task")]
    [InlineData("model.SaveAsync().{|AGF0303:Wait|}(100);", null)]
    [InlineData("return model.AskAsync().GetAwaiter().{|AGF0303:GetResult|}();", null)]
    [InlineData("return model.AskAsync().ConfigureAwait(false).GetAwaiter().{|AGF0303:GetResult|}();", null)]
    [InlineData("return model.CountAsync().{|AGF0303:Result|}.ToString();", null)]
    [InlineData("Task.{|AGF0303:WaitAll|}(model.SaveAsync(), model.AskAsync());", "'WaitAll' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await Task.WhenAll")]
    [InlineData("Task.{|AGF0303:WaitAny|}(model.SaveAsync(), model.AskAsync());", null)]
    [InlineData("Thread.{|AGF0303:Sleep|}(100);", "'Sleep' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await Task.Delay")]
    [InlineData("Gate.{|AGF0303:Wait|}();", "'Wait' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await WaitAsync")]
    [InlineData("using var file = System.IO.File.OpenRead(\"a\"); file.{|AGF0303:ReadExactly|}(new byte[9]);", null)]
    [InlineData("using var process = System.Diagnostics.Process.Start(\"a\"); process.{|AGF0303:WaitForExit|}();", null)]
    [InlineData("lock (Gate) { return model.AskAsync().{|AGF0303:Result|}; }", null)]
    [InlineData("return Local(); string Local() => model.AskAsync().{|AGF0303:Result|};", null)]
    [InlineData("Func<string> ask = () => model.AskAsync().{|AGF0303:Result|}; return ask();", null)]
    [InlineData("return await Task.Run(() => model.AskAsync().{|AGF0303:Result|});", null)]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(); await a; return a.Result + b.{|AGF0303:Result|};", null)]
    [InlineData("var a = model.AskAsync(); if (topic == \"\") await a; return a.{|AGF0303:Result|};", null)]
    [InlineData("var a = model.AskAsync(); await a; a = model.AskAsync(); return a.{|AGF0303:Result|};", null)]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(a.{|AGF0303:Result|}); await Task.WhenAll(a, b); return b.Result;", null)]
    [InlineData("var a = model.AskAsync(); return a.{|AGF0303:Result|} + a.Result;", null)]
    [InlineData("var map = new Dictionary<string, Task<string>> { [topic] = model.AskAsync() }; return map[topic].{|AGF0303:Result|};", null)]
    [InlineData("Kept = model.AskAsync(); return Kept.{|AGF0303:Result|};", null)]
    [InlineData("await WaitAsync(); Kept = model.AskAsync(); return Kept.{|AGF0303:Result|};", null)]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(); var some = new[] { b }; await Task.WhenAll(some); return a.{|AGF0303:Result|};", null)]
    public Task Reports_what_blocks_an_asynchronous_task(string body, string? message) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            public static readonly SemaphoreSlim Gate = new(1);
            public readonly IModel model = null!;
            public Task<string> Kept = null!;
            async Task WaitAsync() => await Kept;

            [AgentTask]
            async Task<string> DraftAsync(string topic) { await Task.Yield(); {{body}}{{(body.Contains("return", StringComparison.Ordinal) ? "" : " return topic;")}} }
        }
        """ + Services, message is null ? [] : [message]);

    [Theory]
    [InlineData("Task<string> DraftAsync() => Task.FromResult(model.AskAsync().{|AGF0303:Result|});")]
    [InlineData("Task DraftAsync() { Thread.{|AGF0303:Sleep|}(1); return Task.CompletedTask; }")]
    [InlineData("ValueTask DraftAsync() { Gate.{|AGF0303:Wait|}(); return default; }")]
    public Task Reports_a_method_that_returns_its_task_late(string task) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            public static readonly SemaphoreSlim Gate = new(1);
            public readonly IModel model = null!;

            [AgentTask] {{task}}
        }
        """ + Services);

    [Theory]
    [InlineData("string Draft() => model.AskAsync().{|AGF0303:Result|};", "'Result' in 'Draft' blocks its thread, which other tasks could use meanwhile: let it return a Task, and await the task")]
    [InlineData("void Draft() { Thread.{|AGF0303:Sleep|}(1); model.SaveAsync().{|AGF0303:Wait|}(); }", null)]
    public Task Reports_what_a_synchronous_task_has_no_excuse_for(string task, string? message)
        => Verify.ReportsAsync($"public partial class Report(IModel model) {{ [AgentTask] {task} }}{Services}", message is null ? [] : [message]);

    [Fact]
    public Task Silent_where_a_synchronous_task_does_its_own_work() => Verify.SilentAsync("""
        public partial class Report
        {
            static readonly SemaphoreSlim Gate = new(1);

            [AgentTask]
            string Draft(string path)
            {
                Gate.Wait();
                try
                {
                    using var file = System.IO.File.OpenRead(path);
                    return file.ReadByte() + file.Read(new byte[9]) + "";
                }
                finally
                {
                    Gate.Release();
                }
            }
        }
        """);

    // Calls are followed three deep; what the first task has had looked at must not lead the second one farther.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Reports_the_same_whoever_asks_first(bool isNearFirst)
    {
        const string Near = "[AgentTask] async Task<int> NearAsync() { await TwoAsync(); return Kept.Result; }";
        const string Far = "[AgentTask] async Task<int> FarAsync() { await OneAsync(); return Kept.{|AGF0303:Result|}; }";
        return Verify.ReportsAsync($$"""
            public partial class Report
            {
                public Task<int> Kept = null!;
                {{(isNearFirst ? Near : Far)}}
                {{(isNearFirst ? Far : Near)}}
                async Task OneAsync() => await TwoAsync();
                async Task TwoAsync() => await ThreeAsync();
                async Task ThreeAsync() => await FourAsync();
                async Task FourAsync() => await Kept;
            }
            """);
    }

    [Theory]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(); await Task.WhenAll(a, b); return a.Result + b.Result;")]
    [InlineData("var a = model.AskAsync(); await Task.WhenAll(new[] { a }).ConfigureAwait(false); return a.Result;")]
    [InlineData("var a = model.AskAsync(); await a; return a.GetAwaiter().GetResult();")]
    [InlineData("var a = model.AskAsync(); try { await a; } catch (Exception) { } return a.IsFaulted ? \"\" : a.Result;")]
    [InlineData("var a = model.AskAsync(); try { await a; } finally { await model.SaveAsync(); } return a.Result;")]
    [InlineData("var a = model.AskAsync(); if (a.IsCompletedSuccessfully) return a.Result; return await a;")]
    [InlineData("var a = model.AskAsync(); return a.IsCompleted ? a.Result : \"\";")]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(); var first = await Task.WhenAny(a, b); return first.Result;")]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(); if (await Task.WhenAny(a, b) == a) return a.Result; return \"\";")]
    [InlineData("var all = new List<Task<string>> { model.AskAsync() }; await Task.WhenAll(all); return string.Concat(System.Linq.Enumerable.Select(all, task => task.Result));")]
    [InlineData("var all = new[] { model.AskAsync() }; await Task.WhenAll(all); var text = all[0].Result; foreach (var task in all) text += task.Result; return text;")]
    [InlineData("var a = model.AskAsync(); var b = model.AskAsync(); var both = new[] { a, b }; await Task.WhenAll(both); return a.Result + b.Result;")]
    [InlineData("var a = model.AskAsync(); var all = new List<Task>(); all.Add(a); all.Add(model.SaveAsync()); await Task.WhenAll(all); return a.Result;")]
    [InlineData("var a = model.AskAsync(); Task both = Task.WhenAll(a, model.SaveAsync()); await both; return a.Result;")]
    [InlineData("var map = new Dictionary<string, Task<string>> { [topic] = model.AskAsync() }; await Task.WhenAll(map.Values); var text = map[topic].Result; foreach (var pair in map) text += pair.Value.Result; return text;")]
    [InlineData("Kept = model.AskAsync(); await WaitAsync(); return Kept.Result;")]
    [InlineData("Kept = model.AskAsync(); await WaitAllAsync(); return Kept.Result;")]
    [InlineData("return await model.AskAsync().ContinueWith(task => task.Result);")]
    [InlineData("return Task.FromResult(topic).Result;")]
    [InlineData("var known = Task.FromResult(topic); return known.Result;")]
    [InlineData("if (Gate.Wait(0)) Gate.Release(); if (Gate.Wait(TimeSpan.Zero)) Gate.Release(); Thread.Sleep(0); return topic;")]
    [InlineData("new Thread(() => Thread.Sleep(1)).Start(); return topic;")]
    [InlineData("await Task.Factory.StartNew(() => Thread.Sleep(1), TaskCreationOptions.LongRunning); return topic;")]
    [InlineData("return nameof(Task<int>.Result);")]
    [InlineData("using var memory = new System.IO.MemoryStream(); memory.Write(new byte[1]); return topic;")]
    [InlineData("var outcome = new Outcome(topic); outcome.Wait(); return outcome.Result;")]
    public Task Silent_where_nothing_waits(string body) => Verify.SilentAsync($$"""
        public sealed record Outcome(string Result) { public void Wait() { } }
        public partial class Report
        {
            public static readonly SemaphoreSlim Gate = new(1);
            public readonly IModel model = null!;

            [AgentTask]
            async Task<string> DraftAsync(string topic) { await Task.Yield(); {{body}} }

            public Task<string> Kept = null!;
            async Task WaitAsync() => await Kept;
            async Task WaitAllAsync() => await WaitAsync();
        }
        """ + Services);

    [Fact]
    public Task Reports_a_task_of_a_nested_workflow_and_of_a_partial_method_once() => Verify.ReportsAsync("""
        public partial class Outer
        {
            [AgentTask] private partial Task OneAsync();
            private partial Task OneAsync() { Thread.{|AGF0303:Sleep|}(1); return Task.CompletedTask; }

            public partial class Inner
            {
                [AgentTask] Task TwoAsync() { Thread.{|AGF0303:Sleep|}(2); return Task.CompletedTask; }
            }
        }
        """);

    [Theory]
    [InlineData("static string Help(IModel model) => model.AskAsync().Result;", "'Help → Result' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await the task in 'Help'")]
    [InlineData("static string Help(IModel model) => Inner(model); static string Inner(IModel model) => model.AskAsync().GetAwaiter().GetResult();", "'Help → Inner → GetResult' in 'DraftAsync' blocks its thread, which other tasks could use meanwhile: await the task in 'Inner'")]
    [InlineData("static string Help(IModel model) { Thread.Sleep(1); return Help(model); }", null)]
    [InlineData("static string Help(IModel model) { var a = model.AskAsync(); return a.Result; }", null)]
    public Task Reports_a_call_of_what_blocks_once(string helpers, string? message) => Verify.ReportsAsync($$"""
        public partial class Report(IModel model)
        {
            [AgentTask] async Task<string> DraftAsync() { await Task.Yield(); return {|AGF0303:Help|}(model) + Help(model); }
            {{helpers}}
        }
        """ + Services, message is null ? [] : [message]);

    [Fact]
    public Task Reports_a_call_of_what_blocks_in_another_class_and_from_a_synchronous_task() => Verify.ReportsAsync("""
        public sealed class Desk(IModel model)
        {
            public string Ask() => model.AskAsync().Result;
            public async Task<string> AskLaterAsync() { Thread.Sleep(1); return await model.AskAsync(); }
        }
        public partial class Report(Desk desk)
        {
            [AgentTask] string Draft() => desk.{|AGF0303:Ask|}();
            [AgentTask] async Task<string> ReviewAsync() => await desk.{|AGF0303:AskLaterAsync|}();
        }
        """ + Services);

    [Theory]
    [InlineData("static string Help(IModel model) => model.AskAsync().ToString()!;")]
    [InlineData("static string Help(IModel model) => Wait(Task.FromResult(model)); static string Wait(Task<IModel> done) => done.Result.ToString()!;")]
    [InlineData("static string Help(IModel model) { var a = model.AskAsync(); return a.IsCompleted ? a.Result : \"\"; }")]
    [InlineData("static string Help(IModel model) { Func<string> later = () => model.AskAsync().Result; return later.Method.Name; }")]
    [InlineData("static string Help(IModel model) { new Thread(() => Thread.Sleep(1)).Start(); return \"\"; }")]
    [InlineData("static string Help(IModel model) { using var file = System.IO.File.OpenRead(\"a\"); return file.Read(new byte[9]).ToString(); }")]
    [InlineData("public virtual string Help(IModel model) => model.AskAsync().Result;")]
    public Task Silent_about_calls_of_what_blocks_nobody(string helpers) => Verify.SilentAsync($$"""
        public partial class Report(IModel model)
        {
            [AgentTask] async Task<string> DraftAsync() { await Task.Yield(); return Help(model); }
            {{helpers}}
        }
        """ + Services);

    [Fact]
    public Task Silent_on_methods_that_are_no_tasks_and_on_broken_code() => Verify.SilentAsync("""
        public partial class Report
        {
            public static string Help(IModel model) => model.AskAsync().Result;
            [AgentTask] int One() => 1;
            [AgentTask] async Task<string> TwoAsync() { await Task.Yield(); return {|CS0103:missing|}.Result; }
        }
        """ + Services);
}
