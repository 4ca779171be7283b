using AgentFlow.Generators.Testing;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>
/// Services whose every value tells what happened before: how often each was called, and how many effects there were, at the beginning and at the end of
/// the call. A step that moves, or runs beside another that it should follow, changes the values.
/// </summary>
internal static class Traced
{
    public const string Source = """
        public sealed class Trace
        {
            private readonly List<string> _effects = [];

            public int Count { get { lock (_effects) return _effects.Count; } }

            public string Text { get { lock (_effects) return string.Join(", ", _effects); } }

            public void Add(string effect) { lock (_effects) _effects.Add(effect); }
        }

        public static class Clock
        {
            public static Trace Trace { get; set; } = new();

            public static int Now => Trace.Count;
        }

        public class Box
        {
            public int Value { get; set; }

            public List<int> Items { get; } = [];
        }

        public record Pair(int Left, int Right);

        public interface IPart
        {
            int Count { get; }
            int Map(int value);
            Task<int> GetAsync(int value, CancellationToken ct = default);
            ValueTask<int> FindAsync(int value);
            Task<int?> SeekAsync(int? value);
            Task<string> LoadAsync(string text);
            Task<string> ValidateNameAsync(string text);
            Task<Pair> FetchAsync(Pair pair);
            Task<DateTime> SinceAsync(DateTime time);
            Task<int> ReadAsync(Box box);
            Task<int> FillAsync(Box box, int value);
            Task<Box> MakeAsync(int value);
            Task<int> UpdateAsync(int value);
            Task<int> DeleteAsync(int value);
            Task<int> ChargeAsync(int value);
            Task<int> LeaseAsync(int value);
            Task SaveAsync(object value);
            IPart OpenSession(int value);
        }

        public sealed class Part(string name, Trace trace) : IPart
        {
            private int _calls;

            public int Count => _calls + trace.Count;

            public int Map(int value) => value + ++_calls;

            public Task<int> GetAsync(int value, CancellationToken ct = default) => SeenAsync(value);

            public async ValueTask<int> FindAsync(int value) => await SeenAsync(value * 3);

            public async Task<int?> SeekAsync(int? value) => value is { } some ? await SeenAsync(some) : null;

            public async Task<string> LoadAsync(string text) => $"{text}/{await SeenAsync(text.Length)}";

            public async Task<string> ValidateNameAsync(string text) => $"valid:{text}:{await ChangedAsync("validate", text.Length)}";

            public async Task<Pair> FetchAsync(Pair pair) => new(await SeenAsync(pair.Left), await SeenAsync(pair.Right));

            public async Task<DateTime> SinceAsync(DateTime time) => time.AddDays(await SeenAsync(1));

            public async Task<int> ReadAsync(Box box)
            {
                await Task.Yield();
                return box.Value * 7 + box.Items.Count + await SeenAsync(0);
            }

            public async Task<int> FillAsync(Box box, int value)
            {
                await Task.Delay(2);
                box.Value += value;
                box.Items.Add(value);
                return box.Items.Count;
            }

            public async Task<Box> MakeAsync(int value) => new() { Value = await SeenAsync(value) };

            public Task<int> UpdateAsync(int value) => ChangedAsync("update", value);

            public Task<int> DeleteAsync(int value) => ChangedAsync("delete", value);

            public Task<int> ChargeAsync(int value) => ChangedAsync("charge", value);

            public Task<int> LeaseAsync(int value) => ChangedAsync("lease", value);

            public Task SaveAsync(object value) => ChangedAsync($"save {value}", 0);

            public IPart OpenSession(int value)
            {
                trace.Add($"{name} opens {value}");
                return this;
            }

            private async Task<int> SeenAsync(int value)
            {
                var (own, before) = (++_calls, trace.Count);
                await Task.Delay(2);
                return value + own * 10 + before * 100 + trace.Count * 1000 + _calls * 10000;
            }

            private async Task<int> ChangedAsync(string what, int value)
            {
                trace.Add($"{name} begins to {what} {value}");
                await Task.Delay(2);
                trace.Add($"{name} ends to {what} {value}");
                return value + trace.Count * 3 + ++_calls;
            }
        }

        public static class Probe
        {
            public static async Task<string> RunAsync<T>(Func<IPart, IPart, IPart, T> create, Func<T, Task<string>> call)
            {
                var trace = Clock.Trace = new();
                string result;
                try
                {
                    result = await call(create(new Part("one", trace), new Part("two", trace), new Part("three", trace)));
                }
                catch (Exception thrown)
                {
                    result = (thrown is FlowException ? thrown.InnerException! : thrown).GetType().Name;
                }

                return $"{result}; {trace.Text}";
            }
        }
        """;

    /// <summary>A type with the method, and what else it has.</summary>
    public static string Type(string body, string name = "Orders", string members = "") =>
        $$"""
        public partial class {{name}}(IPart one, IPart two, IPart three)
        {
            private int _field;

            public int Property { get; set; }

            public async Task<string> $$SumAsync(int id, string text, Box box, CancellationToken ct)
            {
                {{body.ReplaceLineEndings("\n").Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }

            public Task<string> CallAsync() => SumAsync(7, "abc", new Box { Value = 2 }, CancellationToken.None);

            private async Task<int> NextAsync()
            {
                await Task.Delay(2);
                return ++_field;
            }

            private async Task<int> LookAsync(int value)
            {
                await Task.Yield();
                return value + _field * 10;
            }

            protected virtual async Task<int> OpenToAllAsync(int value)
            {
                await Task.Yield();
                Property += value;
                return Property + _field;
            }

            private static async Task<int> TwiceAsync(IPart part, int value) => await part.GetAsync(value) * 2;

            private static async Task<int> SpendAsync(IPart part, int value) => await part.ChargeAsync(value) * 2;

            private static int Double(int value) => value * 2;

            public string Names => $"{one}{two}{three}{_field}";{{members}}
        }
        """;

    /// <summary>What the method comes to, and its effects in order.</summary>
    public static Task<string> RunAsync(string source, string name = "Orders") => RunAsync(CompiledWorkflow.Of(source, TestProject.ImplicitUsings, Source, Entry(name)), name);

    public static Task<string> RunAsync(CompiledWorkflow compiled, string name)
        => (Task<string>)compiled.Assembly.GetType($"Entry{name}")!.GetMethod("RunAsync")!.Invoke(null, null)!;

    /// <summary>Calls the method of a type.</summary>
    public static string Entry(string name)
        => $"public static class Entry{name} {{ public static Task<string> RunAsync() => Probe.RunAsync((one, two, three) => new {name}(one, two, three), orders => orders.CallAsync()); }}";
}
