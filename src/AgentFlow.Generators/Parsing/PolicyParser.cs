using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Reads the options of a task, and what the workflow says of all of them, as they are written.</summary>
internal static class PolicyParser
{
    public static TaskPolicies Parse(TaskDeclaration task, KnownTypes known)
    {
        var options = task.Options;
        return new()
        {
            Join = (Join)options.Choice("Join"),
            Needed = options.Number("Needed"),
            Losers = (Losers)options.Choice("Losers"),
            Agent = options.Text("Agent"),
            TimeoutMs = options.Number("TimeoutMs"),
            Retries = options.Number("Retries"),
            RetryDelayMs = options.Number("RetryDelayMs", TaskPolicies.None.RetryDelayMs),
            Resilience = options.Text("Resilience"),
            RequiresApproval = options.Flag("RequiresApproval"),
            MaxConcurrency = options.Number("MaxConcurrency"),
            EstimatedMs = options.Number("EstimatedMs"),
            Exclusive = Writes(task.Method, known)
                .Where(write => write.IsExclusive)
                .Select(write => write.Resource)
                .Distinct()
                .OrderBy(resource => resource, StringComparer.Ordinal)
                .ToEquatableArray(),
            Written = options.Names.ToEquatableArray(),
        };
    }

    /// <summary>The resources of <c>[Reads]</c>.</summary>
    public static IEnumerable<string> Reads(IMethodSymbol method, KnownTypes known) =>
        KnownTypes.Attributes(method, known.Reads).Select(Options.FirstText);

    public static IEnumerable<WriteModel> Writes(IMethodSymbol method, KnownTypes known) => KnownTypes.Attributes(method, known.Writes)
        .Select(attribute => new WriteModel(Options.FirstText(attribute), new Options(attribute).Flag("Exclusive")));

    public static IEnumerable<PoolModel> Pools(INamedTypeSymbol type, KnownTypes known) => KnownTypes.Attributes(type, known.AgentPool)
        .Select(attribute => new PoolModel(
            Options.FirstText(attribute),
            attribute.ConstructorArguments is [_, { Kind: TypedConstantKind.Primitive, Value: int instances }, ..] ? instances : 0));
}
