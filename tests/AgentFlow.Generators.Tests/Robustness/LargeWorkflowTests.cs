using System.Text;
using AgentFlow.Generators.Analyzers.SharedState;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>Workflows and projects far larger than anybody writes end soon. The limits are wide, as machines are busy; what is not bounded takes for ever.</summary>
public class LargeWorkflowTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Methods_that_all_call_each_other()
    {
        const int Classes = 60, Methods = 25;
        var random = new Random(7);
        var source = new StringBuilder("public interface INode<T> { void Go(T value, State state); }\npublic class State { public int A, B, C; public List<int> L = []; public State? Next; }\n");
        for (var type = 0; type < Classes; type++)
        {
            source.Append($"public interface I{type} {{ {string.Join(' ', Enumerable.Range(0, Methods).Select(method => $"void M{method}(State state);"))} }}\n");
            source.Append($"public class C{type}(I{(type + 1) % Classes} one, I{(type + 7) % Classes} other) : I{type}, INode<C{type}> {{ static int _n; int _own; readonly List<State> _states = []; public void Go(C{type} value, State state) => value.M0(state);\n");
            for (var method = 0; method < Methods; method++)
                source.Append($"public void M{method}(State state) {{ _n++; _own += state.A; _states.Add(state); state.B = _own; state.L.Add(_n); {Call("one", "state")} {Call("other", "state.Next ?? state")} {Call("this", "_states[0]")} {Call("one", "new State()")} Go(this, state); }}\n");
            source.Append("}\n");
        }

        source.Append("public partial class Large(I0 first, I1 second) { readonly State _state = new();\n");
        for (var task = 0; task < 300; task++)
            source.Append($"[AgentTask] void T{task}() {{ {(task % 2 == 0 ? "first" : "second")}.M{task % Methods}(_state); }}\n");

        Assert.NotEmpty(await ReportedAsync(source.Append("}\n").ToString()));

        string Call(string on, string with) => $"{on}.M{random.Next(Methods)}({with});";
    }

    [Theory]
    [InlineData("_n++;", true)]
    [InlineData("lock (_gate) { _log.Add(_n); _n++; }", false)]
    [InlineData("_state.A.B = _state.C; _state.A.D = 1;", true)]
    [InlineData("Interlocked.Increment(ref _n); Volatile.Read(ref _m);", false)]
    public async Task A_thousand_tasks_that_use_one_thing(string body, bool collide)
    {
        var source = new StringBuilder("#pragma warning disable CS0649, CS0169\npublic class Part { public int B, D; }\npublic class State { public Part A = new(); public int C; }\n");
        source.Append("public partial class Large { int _n, _m; readonly object _gate = new(); readonly List<int> _log = []; readonly State _state = new();\n");
        for (var task = 0; task < 1_000; task++)
            source.Append($"[AgentTask] void T{task}() {{ {body} }}\n");

        Assert.Equal(collide, (await ReportedAsync(source.Append("}\n").ToString())).Any());
    }

    [Fact]
    public async Task Delegates_that_run_delegates()
    {
        var source = new StringBuilder("public partial class Large { int _n; Action _f0 = () => { };\n");
        for (var field = 1; field < 40; field++)
            source.Append($"Action? _f{field}; void Set{field}() => _f{field} = () => {{ _f{field - 1}?.Invoke(); _f{field - 1}?.Invoke(); _n++; }};\n");

        Assert.NotEmpty(await ReportedAsync(source.Append("[AgentTask] void A() => _f39?.Invoke(); [AgentTask] void B() => _f39?.Invoke(); }").ToString()));
    }

    [Fact]
    public async Task Records_that_hold_each_other()
    {
        var source = new StringBuilder();
        for (var type = 0; type < 30; type++)
            source.Append($"public sealed record R{type}({string.Join(", ", Enumerable.Range(0, 30).Select(other => $"R{(type + other) % 30}? P{other}"))});\n");

        Assert.Empty(await ReportedAsync(source.Append("public partial class Large { readonly R0? _r = null; [AgentTask] string? A() => _r?.ToString(); [AgentTask] string? B() => _r?.P1?.ToString(); }").ToString()));
    }

    // Without what is generated: the compiler needs longer for that than the analyzer for all.
    private async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string source)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var result = TestProject.Of(source, TestProject.ImplicitUsings).Compile().WithAnalyzers([new SharedStateAnalyzer()], options).GetAnalysisResultAsync(CancellationToken.None);
        Assert.Same(result, await Task.WhenAny(result, Task.Delay(Limit)));
        output.WriteLine($"{(await result).AnalyzerTelemetryInfo.Single().Value.ExecutionTime.TotalMilliseconds:0} ms");
        return [.. (await result).GetAllDiagnostics().Where(found => found.Id.StartsWith("AGF04", StringComparison.Ordinal) || found.Id == "AD0001")];
    }
}
