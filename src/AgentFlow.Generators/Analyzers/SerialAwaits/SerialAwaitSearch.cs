using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Looks through one body after another for what could run together. One per compilation.</summary>
internal sealed class SerialAwaitSearch(KnownTypes known, EffectAnalyses analyses)
{
    private static readonly ImmutableDictionary<string, string?> NoTexts = ImmutableDictionary<string, string?>.Empty;
    private static readonly string[] Words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private readonly ConcurrentDictionary<EffectAnalysis, CallKnowledge> _known = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _workflows = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _tests = new(SymbolEqualityComparer.Default);

    public IEnumerable<Diagnostic> In(IOperation body, ISymbol member, CancellationToken cancellationToken)
    {
        var analysis = analyses.Of(body.Syntax.SyntaxTree);
        var isWorkflow = new Lazy<bool>(() => IsWorkflow(member.ContainingType));
        if (analysis.Options.SerialAwaitsInWorkflowsOnly && !isWorkflow.Value)
            return [];

        var quiet = new QuietPlaces(body, () => IsTest(member));
        var rules = new CallRules(_known.GetOrAdd(analysis, found => new CallKnowledge(found)), quiet, cancellationToken);
        return Found(body, rules, isWorkflow).OrderBy(found => found.Location.SourceSpan.Start);
    }

    private bool IsTest(ISymbol member) => TestPlaces.HasTestAttribute(member)
        || (member.ContainingType is { } type && _tests.GetOrAdd(type, TestPlaces.IsTest));

    private IEnumerable<Diagnostic> Found(IOperation body, CallRules rules, Lazy<bool> isWorkflow)
    {
        var told = new HashSet<IOperation>();
        var operations = body.DescendantsAndSelf().Where(operation => operation is IBlockOperation or ISwitchCaseOperation or IForEachLoopOperation or IForLoopOperation).ToArray();
        foreach (var statements in operations.Select(StatementsOf))
        {
            foreach (var run in new SerialRuns(rules).In(statements, body))
            {
                told.UnionWith(run.Select(call => call.Await));
                yield return Serial(run, isWorkflow);
            }

            foreach (var statement in statements)
            {
                if (new SerialExpressions(rules).In(statement) is { Count: > 1 } calls && !calls.Any(call => told.Contains(call.Await)))
                    yield return Serial(calls, isWorkflow);
            }
        }

        foreach (var loop in operations.OfType<ILoopOperation>())
        {
            if (new SerialLoops(rules).In(loop) is { } found)
                yield return Create(SerialLoopRule.Rule, [found.Call], LoopShapes.Of(found, loop, known), isWorkflow, found.Call.Call.TargetMethod.Name);
        }
    }

    private static ImmutableArray<IOperation> StatementsOf(IOperation operation)
        => operation switch { IBlockOperation block => block.Operations, ISwitchCaseOperation section => section.Body, _ => ImmutableArray<IOperation>.Empty };

    private Diagnostic Serial(IReadOnlyList<AwaitedCall> calls, Lazy<bool> isWorkflow)
    {
        var labels = CallLabels.Of(calls);
        var others = labels.Take(labels.Count - 1).Select(label => $"'{label}'").ToArray();
        var named = others.Length == 1 ? others[0] : string.Join(", ", others.Take(others.Length - 1)) + " or " + others[others.Length - 1];
        var count = calls.Count - 2 < Words.Length ? Words[calls.Count - 2] : calls.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var kinds = calls.Select(call => TaskKind.Of(call.Await, known)).ToArray();
        var texts = kinds.Contains(null) ? NoTexts : NoTexts.Add(FixProperties.Texts, string.Join(FixProperties.Separator.ToString(), kinds));
        return Create(SerialAwaitRule.Rule, calls, texts, isWorkflow, labels[labels.Count - 1], named, count);
    }

    // The squiggle is on the call that need not wait; all of them are related.
    private Diagnostic Create(DiagnosticDescriptor rule, IReadOnlyList<AwaitedCall> calls, ImmutableDictionary<string, string?> forFix, Lazy<bool> isWorkflow, params object[] arguments)
    {
        var severity = isWorkflow.Value || calls.All(call => IsAgent(call.Call)) ? DiagnosticSeverity.Warning : rule.DefaultSeverity;
        return Diagnostic.Create(
            rule,
            calls[calls.Count - 1].Await.Syntax.GetLocation(),
            severity,
            calls.Select(call => call.Await.Syntax.GetLocation()),
            forFix,
            arguments);
    }

    private bool IsWorkflow(INamedTypeSymbol? type) => type is not null && (_workflows.GetOrAdd(type, IsDeclaredAsOne) || IsWorkflow(type.ContainingType));

    private bool IsDeclaredAsOne(INamedTypeSymbol type) => KnownTypes.Attribute(type, known.AgentWorkflow) is not null || WorkflowParser.HasTasks(type, known);

    // A call to a model, over HTTP or of another workflow takes its time for sure.
    private bool IsAgent(IInvocationOperation call) => known.IsGenerated(call.TargetMethod)
        || call.TargetMethod.ContainingType is { } type && (IsAgentType(type) || type.AllInterfaces.Any(IsAgentType))
        || (call.Instance?.Type as INamedTypeSymbol is { } receiver && (IsAgentType(receiver) || receiver.AllInterfaces.Any(IsAgentType)));

    private static bool IsAgentType(INamedTypeSymbol type)
        => TypeNames.Of(type) is "Microsoft.Extensions.AI.IChatClient" or "Microsoft.Extensions.AI.ChatClientExtensions"
            or "System.Net.Http.HttpClient" or "System.Net.Http.HttpMessageInvoker" or "System.Net.Http.Json.HttpClientJsonExtensions";
}
