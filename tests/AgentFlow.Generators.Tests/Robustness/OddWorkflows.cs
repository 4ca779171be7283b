namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>Workflows that are wrong, or right in an unusual way.</summary>
internal static class OddWorkflows
{
    private static readonly string[] Bodies =
    [
        "[AgentTask] int A() => 1; [AgentTask] int A(int x) => x;",
        "[AgentTask] int A(int b) => b; [AgentTask] int B(int a) => a;",
        "[AgentTask] int A(int a) => a;",
        "[AgentTask(DependsOn = [nameof(A)])] int A() => 1;",
        "[AgentTask(DependsOn = [nameof(B), nameof(B), \"C\", null!, \"\", nameof()])] int A() => 1; [AgentTask] int B() => 2;",
        "[AgentTask(DependsOn = null!)] int A() => 1; [AgentTask(DependsOn = new string[] { })] int B() => 2;",
        "[AgentTask(DependsOn = Names)] int A() => 1; const string Names = \"B\"; [AgentTask] int B() => 2;",
        "[AgentTask(Optional = 1, Missing = 2)] int A() => 1; [AgentTask(true, \"x\")] int B() => 2;",
        "[AgentTask, AgentTask] int A() => 1;",
        "[AgentTask] async void A() { } [AgentTask] int B(ref int x, out int y, in int z) { y = 0; return x; }",
        "[AgentTask] ref int A() => throw null!; [AgentTask] Span<int> B(ReadOnlySpan<char> x) => default; [AgentTask] unsafe int* C(int* x) => x;",
        "[AgentTask] T A<T>(T x) => x; [AgentTask] extern int B(); [AgentTask] partial int C(); [AgentTask] abstract int D();",
        "[AgentTask] Missing A() => null; [AgentTask] Task<Missing<int>> B(Missing a, Other? other) => null;",
        "[AgentTask] int Run() => 1; [AgentTask] int Results() => 1; [AgentTask] int Plan() => 1; [AgentTask] int RunAsync() => 1; [AgentTask] int Async() => 1;",
        "class Run { } int Results; [AgentTask] int A(Run run) => 1; [AgentTask] int B(int options, int cancellationToken) => 1;",
        "[AgentTask] int A(int? x = null, string s = \"a\\\"b\\n\", char c = '\\'', double d = double.NaN, DayOfWeek day = (DayOfWeek)99, decimal m = 1.50m) => 1;",
        "[AgentTask] int A(long x, params int[] rest) => 1; [AgentTask] int B(string x) => 1; [AgentTask] int C(long x = 5) => 1;",
        "[AgentTask] int A() => 1; [AgentTask] int B([FromTask(nameof(A))] string x, [FromTask(null!)] int y, [FromTask] int z) => 1;",
        "[AgentTask] int A() => 1; [AgentTask(DependsOn = [nameof(A)])] int B(TaskOutcome<string> x, TaskOutcome y, IReadOnlyList<int> z) => 1;",
        "[AgentTask] int? A() => 1; [AgentTask] (int X, string Y)? B() => null; [AgentTask] int C(int? a, (int Other, string Name)? b) => 1;",
        "[AgentTask] dynamic A() => 1; [AgentTask] object B(dynamic a) => a; [AgentTask] nint C(object a, dynamic b) => 1;",
        "[AgentTask] Task<Task<int>> A() => null!; [AgentTask] Task<Task> B() => null!; [AgentTask] Task<int>? C() => null; [AgentTask] ValueTask<int>? D() => null;",
        "[AgentTask] int @class() => 1; [AgentTask] int @Int(int @class) => 1; [AgentTask] int été(int @Int) => 1; [AgentTask] int _() => 1; [AgentTask] int Ünïcode\\u0041() => 1;",
        "[AgentTask] static int A(CancellationToken a, CancellationToken b, AgentTaskContext c, AgentTaskContext d) => 1;",
        "[AgentTask] int this[int x] => 1; [AgentTask] int P { get; } [AgentTask] event Action E; [AgentTask] F() { } [AgentTask] ~F() { }",
        "[AgentTask] int A() => 1; [AgentTask] string B() => \"\"; [AgentTask(Join = Join.Any, DependsOn = [nameof(A), nameof(B)])] int C(int x, TaskOutcome y, int? a) => 1; [AgentTask(Join = (Join)9, Needed = -1)] int D() => 1; [AgentTask(Join = Join.AtLeast, Needed = 5, DependsOn = [nameof(A), nameof(D)])] int E(IReadOnlyList<int> x, IReadOnlyList<int?> y) => 1;",
        "[AgentTask] List<int> A() => []; [AgentTask] int B([ForEach(nameof(A))] int x, [ForEach(nameof(A))] int y) => x; [AgentTask] int C([ForEach(nameof(B))] TaskOutcome<int> x, [ForEach(\"items\", Stream = true)] string y) => 1; [AgentTask] int D([ForEach(nameof(D))] int x, List<string> items, IReadOnlyList<int> b, ForEachOutcome<int> c) => 1;",
        "[AgentTask(TimeoutMs = -1, Retries = int.MaxValue, Agent = \"\", Resilience = null, RequiresApproval = true, MaxConcurrency = -3, EstimatedMs = -9), Writes(null!, Exclusive = true), Reads(\"\"), Writes] int A([ForEach(\"@\")] int x, [ForEach] int y, [ForEach(null!)] Missing z) => 1;",
        "[AgentTask(When = nameof(P), Validate = nameof(Q))] int A([ForEach(\"xs\")] int x) => x; bool P(int x, long a, [ForEach(\"xs\")] string y, ref int z) => true; string? Q(int a, int b, Missing c, string s = \"\") => null; [AgentTask(When = \"Lost\", Validate = \"Gone\")] void B() { } [AgentTask(When = nameof(B))] Task C() => null!; bool R<T>() => true; [AgentTask(When = nameof(R))] void D() { }",
        "[AgentTask] void A() { [AgentTask] int Local() => 1; } [AgentTask] static int operator +(F a, F b) => 1;",
    ];

    private static readonly string[] Files =
    [
        "[AgentWorkflow] public class NotPartial { [AgentTask] int A() => 1; }",
        "public class Around { public partial class Inner { [AgentTask] int A() => 1; } }",
        "file partial class Hidden { [AgentTask] int A() => 1; }",
        "ref partial struct Stack { [AgentTask] int A() => 1; }",
        "partial interface IFlow { [AgentTask] int A() => 1; [AgentTask] static abstract int B(); }",
        "static partial class Statics { [AgentTask] static int A() => 1; }",
        "abstract partial class Base { [AgentTask] int A() => 1; } partial class Derived : Base { [AgentTask] int B(int a) => a; }",
        "partial class Both { [AgentTask] int A() => 1; } partial class Both { [AgentTask] int B(int a) => a; } partial struct Both { [AgentTask] int C() => 1; }",
        "partial class G<T, @class> where T : struct { [AgentTask] T A() => default; [AgentTask] T? B(T? a) => a; partial class H<U> where U : class? { [AgentTask] U? A() => null; } }",
        "partial class Case { [AgentTask] int A() => 1; } partial class CASE { [AgentTask] int A() => 1; }",
        "[AgentWorkflow(Schedule = (Schedule)7, OnFailure = OnFailure.Nothing)] partial record R(int X) { [AgentTask] int A() => X; }",
        "[AgentWorkflow(Schedule = Schedule.Eager, OnFailure = OnFailure.Stop, MaxConcurrency = -1, TimeoutMs = -1), AgentPool(\"w\", -1), AgentPool(null!, 0), AgentPool] partial struct S<T> { [AgentTask(Agent = \"w\")] T[] A() => []; [AgentTask(Optional = true)] T B([ForEach(nameof(A))] T x) => x; [AgentTask] void C([ForEach(nameof(B))] TaskOutcome<T> x, IReadOnlyList<T> b) { } }",
        "[AgentWorkflow] partial class Empty { } [AgentWorkflow] enum E { } [AgentWorkflow] delegate void D();",
        "partial record struct P(int X) { [AgentTask] readonly int A() => X; [AgentTask] int B(int a) { X = a; return X; } }",
        "partial class Cycle : Cycle { [AgentTask] int A() => 1; } partial class X : Y { [AgentTask] int A() => 1; } partial class Y : X { }",
        "namespace @namespace.@int { partial class @void { [AgentTask] int @return(int @if) => 1; } }",
        "using T = AgentFlow.AgentTaskAttribute; partial class Alias { [T] int A() => 1; [@T(DependsOn = [\"A\"])] int B() => 2; }",
        "partial class { [AgentTask] int A() => 1; } partial class D { [AgentTask] int () => 1; [AgentTask] int",
        "[AgentTask] int TopLevel() => 1; partial class L { [AgentTask] ",
        "#if X\npartial class Off { [AgentTask] int A() => 1; }\n#else\npartial class On { [AgentTask] int A() => 1;\n#endif",
        "namespace System { partial class Object { [AgentFlow.AgentTask] int A() => 1; } partial struct Int32 { [AgentFlow.AgentTask] int A() => 1; } }",
    ];

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. Bodies.Select((body, i) => ($"body {i}", $"{Usings}namespace Demo; public partial class F {{ {body} }}")),
        .. Files.Select((file, i) => ($"file {i}", Usings + file)),
    ];

    private const string Usings =
        "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using AgentFlow;\n";
}
