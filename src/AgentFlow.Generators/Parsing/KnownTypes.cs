using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>The types that give a workflow its meaning, looked up once per compilation.</summary>
internal sealed class KnownTypes
{
    public const string AgentTaskName = "AgentFlow.AgentTaskAttribute";
    public const string AgentWorkflowName = "AgentFlow.AgentWorkflowAttribute";

    // Weak, and null too is remembered: most compilations of a solution do not use AgentFlow.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<KnownTypes?>> OfCompilation = new();

    private KnownTypes(Compilation compilation, INamedTypeSymbol agentTask)
    {
        Compilation = compilation;
        Aliases = new(compilation);
        AgentTask = agentTask;
        AgentWorkflow = Find(compilation, AgentWorkflowName);
        AgentPool = Find(compilation, "AgentFlow.AgentPoolAttribute");
        FromTask = Find(compilation, "AgentFlow.FromTaskAttribute");
        ForEach = Find(compilation, "AgentFlow.ForEachAttribute");
        Reads = Find(compilation, "AgentFlow.ReadsAttribute");
        Writes = Find(compilation, "AgentFlow.WritesAttribute");
        Context = Find(compilation, "AgentFlow.AgentTaskContext");
        Outcome = Find(compilation, "AgentFlow.TaskOutcome");
        OutcomeOfT = Find(compilation, "AgentFlow.TaskOutcome`1");
        ForEachOutcome = Find(compilation, "AgentFlow.ForEachOutcome");
        ForEachOutcomeOfT = Find(compilation, "AgentFlow.ForEachOutcome`1");
        CancellationToken = Find(compilation, "System.Threading.CancellationToken");
        Task = Find(compilation, "System.Threading.Tasks.Task");
        TaskOfT = Find(compilation, "System.Threading.Tasks.Task`1");
        ValueTask = Find(compilation, "System.Threading.Tasks.ValueTask");
        ValueTaskOfT = Find(compilation, "System.Threading.Tasks.ValueTask`1");
        ListOfT = Find(compilation, "System.Collections.Generic.IReadOnlyList`1");
        EnumerableOfT = Find(compilation, "System.Collections.Generic.IEnumerable`1");
        StreamOfT = Find(compilation, "System.Collections.Generic.IAsyncEnumerable`1");
        GeneratedCode = Find(compilation, "System.CodeDom.Compiler.GeneratedCodeAttribute");
    }

    public Compilation Compilation { get; }

    public ExternAliases Aliases { get; }

    public INamedTypeSymbol AgentTask { get; }

    public INamedTypeSymbol? AgentWorkflow { get; }

    public INamedTypeSymbol? AgentPool { get; }

    public INamedTypeSymbol? FromTask { get; }

    public INamedTypeSymbol? ForEach { get; }

    public INamedTypeSymbol? Reads { get; }

    public INamedTypeSymbol? Writes { get; }

    /// <summary><c>AgentTaskContext</c>.</summary>
    public INamedTypeSymbol? Context { get; }

    /// <summary><c>TaskOutcome</c>.</summary>
    public INamedTypeSymbol? Outcome { get; }

    /// <summary><c>TaskOutcome&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? OutcomeOfT { get; }

    /// <summary><c>ForEachOutcome</c>.</summary>
    public INamedTypeSymbol? ForEachOutcome { get; }

    /// <summary><c>ForEachOutcome&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? ForEachOutcomeOfT { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? TaskOfT { get; }

    public INamedTypeSymbol? ValueTask { get; }

    public INamedTypeSymbol? ValueTaskOfT { get; }

    /// <summary><c>IReadOnlyList&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? ListOfT { get; }

    /// <summary><c>IEnumerable&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? EnumerableOfT { get; }

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? StreamOfT { get; }

    public INamedTypeSymbol? GeneratedCode { get; }

    /// <summary>The known types of a compilation, or null where it does not know <c>[AgentTask]</c>.</summary>
    public static KnownTypes? Of(Compilation compilation) => OfCompilation.GetValue(compilation, Create).Value;

    /// <summary>True if <paramref name="type"/> is <paramref name="known"/>, whatever its type arguments.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);

    /// <summary>A <c>Task</c> or <c>ValueTask</c>, with or without a result.</summary>
    public bool IsTask(ITypeSymbol? type) => Is(type, Task) || Is(type, TaskOfT) || Is(type, ValueTask) || Is(type, ValueTaskOfT);

    /// <summary>The first attribute of that type, or null.</summary>
    public static AttributeData? Attribute(ISymbol symbol, INamedTypeSymbol? type)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute.AttributeClass, type))
                return attribute;
        }

        return null;
    }

    /// <summary>All attributes of that type, as written.</summary>
    public static IEnumerable<AttributeData> Attributes(ISymbol symbol, INamedTypeSymbol? type) =>
        symbol.GetAttributes().Where(attribute => Is(attribute.AttributeClass, type));

    /// <summary>The generator wrote it, for this workflow or another: in an analyzer's compilation the generated members are there already.</summary>
    public bool IsGenerated(ISymbol member) =>
        Attribute(member, GeneratedCode)?.ConstructorArguments is [{ Value: "AgentFlow.Generators" }, ..];

    /// <summary>A workflow of another assembly, which its generated members tell: its tasks may be private, and no private members are read.</summary>
    public bool IsGeneratedElsewhere(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty && type.GetTypeMembers("Run").Any(IsGenerated);

    public static ImmutableArray<KeyValuePair<string, TypedConstant>> NamedArguments(AttributeData? attribute) =>
        attribute?.NamedArguments ?? ImmutableArray<KeyValuePair<string, TypedConstant>>.Empty;

    private static StrongBox<KnownTypes?> Create(Compilation compilation) =>
        new(Find(compilation, AgentTaskName) is { } agentTask ? new KnownTypes(compilation, agentTask) : null);

    // A type that two references define has no best one; then any of them serves.
    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName(name) ?? compilation.GetTypesByMetadataName(name).FirstOrDefault();
}
