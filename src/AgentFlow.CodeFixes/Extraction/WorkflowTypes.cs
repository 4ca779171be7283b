using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>The types in the signatures of the tasks. A variable has one type throughout: who takes a result takes just what its task returns.</summary>
internal sealed class WorkflowTypes
{
    private readonly Dictionary<ISymbol, ITypeSymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly ExtractableMethod _method;

    public WorkflowTypes(IReadOnlyList<Step> steps, ExtractableMethod method)
    {
        _method = method;
        foreach (var uses in steps.SelectMany(step => step.Uses.Variables).ToLookup(use => use.Symbol, SymbolEqualityComparer.Default))
            _variables[uses.Key!] = TypeText.AtUses(uses.Key!, uses.Select(use => use.Node), method.Model);
        foreach (var step in steps)
        {
            if (step.Local is { } local)
                _variables[local] = AsReturned(TypeText.AtUses(local, [step.Expression], method.Model), step);
        }
    }

    /// <summary>The types of all variables.</summary>
    public IReadOnlyCollection<ITypeSymbol> All => _variables.Values;

    public ITypeSymbol Of(ISymbol variable) => _variables[variable];

    /// <summary>What the task of a step returns.</summary>
    public ITypeSymbol? ReturnOf(Step step)
    {
        var result = step.Local is { } local ? _variables[local] : null;
        if (!step.Statement.HasAwait)
            return result;
        if (CallOf(step) is { } call && IsHandedOn(step) && _method.Model.GetTypeInfo(call).Type is INamedTypeSymbol called)
            return result is null ? called : called.OriginalDefinition.Construct([result], [result.NullableAnnotation]);
        return result is null ? _method.Known.Task : _method.Known.TaskOfT!.Construct([result], [result.NullableAnnotation]);
    }

    /// <summary>The step is one call, and its task is just what the step is to return: it need not be awaited.</summary>
    public bool IsHandedOn(Step step)
    {
        if (CallOf(step) is not { } call || ExtractableMethod.HasAwait(call))
            return false;
        var type = _method.Model.GetTypeInfo(call).Type;
        var known = _method.Known;
        return step.Local is { } local
            ? type is INamedTypeSymbol { TypeArguments: [var value] }
                && (KnownTypes.Is(type, known.TaskOfT) || KnownTypes.Is(type, known.ValueTaskOfT))
                && SymbolEqualityComparer.Default.Equals(value, local.Type)
            : KnownTypes.Is(type, known.Task) || KnownTypes.Is(type, known.ValueTask);
    }

    // The compiler knows of the call what is inside a type, and of its await no more: (int, string?).
    private ITypeSymbol AsReturned(ITypeSymbol type, Step step)
        => CallOf(step) is { } call && _method.Model.GetTypeInfo(call).Type is INamedTypeSymbol { TypeArguments: [var value] } && SymbolEqualityComparer.Default.Equals(value, type)
            ? value.WithNullableAnnotation(type.NullableAnnotation)
            : type;

    private ExpressionSyntax? CallOf(Step step)
        => step.Expression is AwaitExpressionSyntax await ? Awaited.CallOf(await.Expression, _method.Model) : null;
}
