using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What the locals and parameters of a body are ever given.</summary>
internal sealed partial class Aliases
{
    private ImmutableArray<StatePath> OfParameter(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && IsPrimary(constructor)
            ? One(StatePath.This.Member(parameter.Name)!)
            : _locals.TryGetValue(parameter, out var given) ? given.Append(StatePath.Of(StateRoot.Parameter, parameter)).ToImmutableArray() : One(StatePath.Of(StateRoot.Parameter, parameter));

    // A parameter of the type itself lives on in its members.
    public static bool IsPrimary(IMethodSymbol constructor)
        => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);

    private ImmutableArray<StatePath> OfLocal(ILocalSymbol local)
        => local.Type.IsValueType && !local.IsRef && !IsSpan(local.Type) ? One(StatePath.Of(StateRoot.Local, local))
            : _locals.TryGetValue(local, out var given) ? given.ToImmutableArray() : One(StatePath.Of(StateRoot.Local, local));

    private bool ReadLocals(IOperation body)
    {
        var changed = false;
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                    _made.Declare(declarator.Symbol, value);
                    changed |= Give(declarator.Symbol, value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when !local.Local.IsRef || assignment.IsRef:
                    changed |= Give(local.Local, assignment.Value);
                    break;
                case ISimpleAssignmentOperation { Target: IParameterReferenceOperation parameter } assignment:
                    changed |= Give(parameter.Parameter, assignment.Value);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop:
                    changed |= Give(item.Symbol, Through(Of(loop.Collection), ElementIndex.Any));
                    break;
                case IAnonymousFunctionOperation { Symbol.Parameters: [var item, ..] } lambda when DelegateCallers.ItemsFor(lambda) is { } items:
                    changed |= Give(item, Through(Of(items), ElementIndex.Any));
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol bound }:
                    changed |= Give(bound, Of(PatternInputs.Of(operation)));
                    break;
                case IInvocationOperation { TargetMethod.Name: "TryGetValue" } asked when Handed(asked) is { } local:
                    changed |= Give(local, OfHanded(asked));
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol bound }:
                    changed |= Give(bound, Of(PatternInputs.Of(operation)));
                    break;
            }
        }

        return changed;
    }

    private bool Give(ISymbol local, IOperation value) => Give(local, Of(value));

    private bool Give(ISymbol local, ImmutableArray<StatePath> paths)
    {
        if (!_locals.TryGetValue(local, out var given))
            _locals[local] = given = [];
        var before = given.Count;
        given.UnionWith(paths.Where(path => !SymbolEqualityComparer.Default.Equals(path.Symbol, local)));
        return given.Count != before;
    }
}
