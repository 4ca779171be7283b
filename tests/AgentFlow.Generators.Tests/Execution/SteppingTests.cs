using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>The generated code can be stepped through, as if the user had written it.</summary>
public class SteppingTests
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly Type[] StepAttributes =
        [typeof(DebuggerStepThroughAttribute), typeof(DebuggerNonUserCodeAttribute), typeof(DebuggerHiddenAttribute), typeof(DebuggerStepperBoundaryAttribute)];

    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Phased")]
    [InlineData("Eager")]
    public void The_generated_source_is_embedded_in_the_symbols(string schedule)
    {
        using var workflow = Compile(schedule);
        using var provider = MetadataReaderProvider.FromPortablePdbImage([.. workflow.Symbols]);
        var reader = provider.GetMetadataReader();

        var document = Assert.Single(reader.Documents, handle => NameOf(reader, handle).EndsWith(".g.cs", StringComparison.Ordinal));

        Assert.Equal(workflow.Generated.Values.Single(), SourceOf(reader, document));
    }

    [Theory]
    [InlineData("Phased")]
    [InlineData("Eager")]
    public void Each_line_that_starts_a_task_can_have_a_breakpoint(string schedule)
    {
        using var workflow = Compile(schedule);
        using var provider = MetadataReaderProvider.FromPortablePdbImage([.. workflow.Symbols]);
        var reader = provider.GetMetadataReader();
        var stops = StopsIn(reader, ".g.cs");

        var lines = workflow.Generated.Values.Single().Split('\n');
        var starts = Enumerable.Range(1, lines.Length).Where(line => StartsTask(lines[line - 1])).ToList();
        Assert.Equal(5, starts.Count);
        Assert.All(starts, line => Assert.Contains(line, stops));
    }

    [Theory]
    [InlineData("Phased")]
    [InlineData("Eager")]
    public void Nothing_tells_the_debugger_to_step_over_the_plan(string schedule)
    {
        using var workflow = Compile(schedule);
        var type = workflow.Assembly.GetType("Demo.Report")!;
        var plan = type.GetMethod("RunPlanAsync", All)!;

        Assert.All(StepAttributes, attribute => Assert.DoesNotContain(attribute.Name[..^"Attribute".Length], workflow.Generated.Values.Single()));
        Assert.DoesNotContain("#line", workflow.Generated.Values.Single());
        Assert.NotNull(plan.GetCustomAttribute<AsyncStateMachineAttribute>());
        var bodies = CompilerMade(type).SelectMany(made => made.GetMethods(All)).Where(method => method.Name == "MoveNext" || method.Name.StartsWith('<')).ToList();
        Assert.NotEmpty(bodies);
        Assert.All(bodies, method => Assert.All(StepAttributes, attribute =>
        {
            Assert.False(IsStub(method) is false && method.IsDefined(attribute), $"{method} has {attribute.Name}");
            Assert.False(method.DeclaringType!.IsDefined(attribute), $"{method.DeclaringType} has {attribute.Name}");
        }));
    }

    private static bool StartsTask(string line) =>
        !line.StartsWith("//", StringComparison.Ordinal) && (line.Contains(").Track(") || line.Contains(").Started(") || line.Contains(").Offload("));

    /// <summary>The compiler marks the part of an async method that makes its state machine; the body is in MoveNext.</summary>
    private static bool IsStub(MethodInfo method) => method.IsDefined(typeof(AsyncStateMachineAttribute));

    /// <summary>State machines and closures, also of local functions.</summary>
    private static IEnumerable<Type> CompilerMade(Type type) =>
        type.GetNestedTypes(All).Where(nested => nested.Name.StartsWith('<')).SelectMany(nested => CompilerMade(nested).Prepend(nested));

    private static WorkflowAssembly Compile(string schedule) => WorkflowAssembly.Load($$"""
        using System.Threading;
        using System.Threading.Tasks;
        using AgentFlow;

        namespace Demo;

        [AgentWorkflow(Schedule = Schedule.{{schedule}})]
        public partial class Report
        {
            [AgentTask] async Task<int> AskAsync(string topic, CancellationToken stop) { await Task.Yield(); return topic.Length; }

            [AgentTask] ValueTask<int> LookUpAsync(string topic) => new(topic.Length);

            [AgentTask] int Compute(int ask, int lookUp) => ask + lookUp;

            [AgentTask] Task StoreAsync(int compute) => Task.CompletedTask;

            [AgentTask] void Print(TaskOutcome compute) { }
        }
        """);

    private static string NameOf(MetadataReader reader, DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);

    /// <summary>The lines of a document on which a debugger can stop.</summary>
    private static HashSet<int> StopsIn(MetadataReader reader, string documentEnd)
    {
        var points = reader.MethodDebugInformation
            .SelectMany(method => reader.GetMethodDebugInformation(method).GetSequencePoints())
            .Where(point => !point.IsHidden && NameOf(reader, point.Document).EndsWith(documentEnd, StringComparison.Ordinal));
        return [.. points.Select(point => point.StartLine)];
    }

    private static string? SourceOf(MetadataReader reader, DocumentHandle document)
    {
        foreach (var handle in reader.GetCustomDebugInformation(document))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == EmbeddedSource)
                return Decode(reader.GetBlobBytes(information.Value));
        }

        return null;
    }

    /// <summary>Four bytes tell the length of what follows when it is compressed, or are zero.</summary>
    private static string Decode(byte[] blob)
    {
        var content = new MemoryStream(blob, 4, blob.Length - 4);
        using Stream plain = BitConverter.ToInt32(blob, 0) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress);
        return new StreamReader(plain, Encoding.UTF8).ReadToEnd();
    }
}
