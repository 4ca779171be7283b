using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>A statement that awaits one call and puts its value somewhere.</summary>
/// <param name="Made">What it gives a value to: who names one of them later needs the call.</param>
internal sealed record SerialStep(AwaitedCall? Call, IReadOnlyList<ISymbol> Made)
{
    private static readonly SerialStep None = new(null, []);

    // var a = await A(); a = await A(); _a = await A(); this.A = await A(); var (a, b) = await A(); page.A = await A(); list.Add(await A());
    public static SerialStep Of(IOperation statement) => statement switch
    {
        IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer: { } initializer } declarator] }] } when declarator.Symbol.RefKind == RefKind.None
            => new(AwaitedCall.ComputedFrom(initializer.Value, declarator.Symbol), [declarator.Symbol]),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => OfAssignment(assignment, statement),
        IExpressionStatementOperation { Operation: IDeconstructionAssignmentOperation { Target: IDeclarationExpressionOperation target } assignment }
            => new(AwaitedCall.Of(assignment.Value), [.. target.Descendants().OfType<ILocalReferenceOperation>().Select(local => local.Local)]),
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "Add" or "Enqueue", Instance: { } list, Arguments: [var added] } }
            when IsCollection(list.Type) && OwnLocal(list, statement) is { } own => new(AwaitedCall.ComputedFrom(added.Value), [own]),
        _ => None,
    };

    private static SerialStep OfAssignment(ISimpleAssignmentOperation assignment, IOperation statement) => assignment.Target switch
    {
        ILocalReferenceOperation target => new(AwaitedCall.ComputedFrom(assignment.Value, target.Local), [target.Local]),
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: { IsVolatile: false } field } => new(AwaitedCall.ComputedFrom(assignment.Value, field), [field]),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property } when Aliases.IsAutomatic(property)
            => new(AwaitedCall.ComputedFrom(assignment.Value, property), [property]),
        IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance: { } owner } when Purity.IsPlain(property) && OwnLocal(owner, statement) is { } own
            => new(AwaitedCall.ComputedFrom(assignment.Value, property), [own]),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } owner } indexer
            when IsCollection(owner.Type) && AreConstant(indexer.Arguments.Select(argument => argument.Value)) && OwnLocal(owner, statement) is { } own
            => new(AwaitedCall.ComputedFrom(assignment.Value), [own]),
        IArrayElementReferenceOperation element when AreConstant(element.Indices) && OwnLocal(element.ArrayReference, statement) is { } own
            => new(AwaitedCall.ComputedFrom(assignment.Value), [own]),
        _ => None,
    };

    private static bool AreConstant(IEnumerable<IOperation> indices) => indices.All(index => index.ConstantValue.HasValue);

    private static bool IsCollection(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    // A local of this block that holds a new object which nobody else knows of yet: up to here, only its members were named.
    private static ILocalSymbol? OwnLocal(IOperation owner, IOperation statement)
    {
        if (AwaitedCall.Unwrapped(owner) is not ILocalReferenceOperation { Local: var local } || statement.Parent is not IBlockOperation block
            || !block.Locals.Contains(local, SymbolEqualityComparer.Default)
            || AwaitedCall.Unwrapped(OperationBody.ValueOf(local, block)) is not (IObjectCreationOperation or IArrayCreationOperation))
            return null;
        var before = block.Operations.TakeWhile(other => other.Syntax.SpanStart <= statement.Syntax.SpanStart).SelectMany(other => other.Descendants());
        return before.OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).All(IsOwnerOnly) ? local : null;
    }

    private static bool IsOwnerOnly(ILocalReferenceOperation use) => use.Parent switch
    {
        IPropertyReferenceOperation property => property.Instance == use,
        IArrayElementReferenceOperation element => element.ArrayReference == use,
        IInvocationOperation call => call.Instance == use && IsCollection(use.Type) && call.TargetMethod.ReturnsVoid,
        _ => false,
    };
}
