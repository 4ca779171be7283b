using AgentFlow.Generators.Analyzers.SerialAwaits;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>What a fix must know to write a check and the act that it guards as one call, and cannot see: what the values that are added do.</summary>
internal static class AtomicForms
{
    /// <summary><see cref="FixProperties.Value"/>, <see cref="FixProperties.Factory"/>, or null where one call would do something else.</summary>
    public static string? Of(IConditionalOperation choice)
    {
        if (choice.Syntax is not IfStatementSyntax { ContainsDirectives: false } || !ArgumentsIn(choice.Condition).All(Purity.Computes))
            return null;
        var acts = ActsIn(choice.WhenTrue).Concat(ActsIn(choice.WhenFalse)).ToArray();
        if (!acts.All(act => KeysOf(act).All(Purity.Computes) && KeepsType(act)))
            return null;
        var values = acts.SelectMany(ValuesOf).ToArray();
        if (values.All(Purity.Computes))
            return FixProperties.Value;
        return values.Any(value => value.DescendantsAndSelf().Any(operation => operation is IAwaitOperation)) ? null : FixProperties.Factory;
    }

    private static IEnumerable<IOperation> ArgumentsIn(IOperation condition) => condition.DescendantsAndSelf().OfType<IInvocationOperation>()
        .SelectMany(call => call.Arguments).Where(argument => argument.Parameter?.RefKind == RefKind.None).Select(argument => argument.Value);

    // What comes first in a branch; and what follows, where that only prepares it: n = Count(url); seen[url] = n;
    private static IEnumerable<IOperation> ActsIn(IOperation? branch)
    {
        var statements = branch is IBlockOperation block ? block.Operations.ToArray() : branch is null ? [] : [branch];
        return statements.Take(statements.FirstOrDefault() is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation } } ? 2 : 1)
            .OfType<IExpressionStatementOperation>().Select(statement => statement.Operation);
    }

    private static IEnumerable<IOperation> KeysOf(IOperation act) => act switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation indexer } => indexer.Arguments.Select(argument => argument.Value),
        IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation indexer } => indexer.Arguments.Select(argument => argument.Value),
        IInvocationOperation call => call.Arguments.Take(1).Where(argument => argument.Parameter?.RefKind == RefKind.None).Select(argument => argument.Value),
        _ => [],
    };

    private static IEnumerable<IOperation> ValuesOf(IOperation act) => act switch
    {
        IAssignmentOperation { Value: IAssignmentOperation inner } => ValuesOf(inner),
        IAssignmentOperation assignment => [assignment.Value],
        IInvocationOperation { TargetMethod.Name: "TryAdd" } call => call.Arguments.Skip(1).Select(argument => argument.Value),
        _ => [],
    };

    // byte + 1 is no byte; only a compound assignment converts it back.
    private static bool KeepsType(IOperation act) => act switch
    {
        ICompoundAssignmentOperation sum => IsWide(sum.Type) && SymbolEqualityComparer.Default.Equals(sum.Type, sum.Value.Type),
        IIncrementOrDecrementOperation step => IsWide(step.Type),
        _ => true,
    };

    private static bool IsWide(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_String;
}
