using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Where awaits stand one after another on purpose: in tests, under a lock, in a transaction.</summary>
internal static class QuietPlaces
{
    private static readonly ImmutableHashSet<string> TestAttributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestFixtureAttribute", "SetUpAttribute", "TestMethodAttribute",
        "DataTestMethodAttribute", "TestClassAttribute", "TestInitializeAttribute", "BenchmarkAttribute", "ScenarioAttribute", "GivenAttribute", "WhenAttribute", "ThenAttribute");

    private static readonly ImmutableHashSet<string> Entering = ImmutableHashSet.Create(
        StringComparer.Ordinal, "WaitAsync", "Wait", "Enter", "TryEnter", "EnterScope", "BeginTransaction", "BeginTransactionAsync", "UseTransaction", "UseTransactionAsync", "LockAsync");

    /// <summary>It is a test, or prepares one.</summary>
    public static bool HasTestAttribute(ISymbol member) => member.GetAttributes().Any(IsTestAttribute);

    /// <summary>The type, or one around it, holds tests.</summary>
    public static bool IsTest(INamedTypeSymbol type)
        => HasTestAttribute(type)
            || type.GetMembers().Any(member => member is IMethodSymbol && HasTestAttribute(member))
            || (type.ContainingType is { } outer && IsTest(outer));

    /// <summary>Somewhere in the body a lock is taken or a transaction begun.</summary>
    public static bool HasLockOrTransaction(IOperation body) => body.DescendantsAndSelf().Any(operation => operation switch
    {
        ILockOperation => true,
        IInvocationOperation call => Entering.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType?.Name is not ("Task" or "ValueTask"),
        IObjectCreationOperation created => created.Type?.Name is "TransactionScope" or "CommittableTransaction",
        _ => false,
    });

    private static bool IsTestAttribute(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (TestAttributes.Contains(type.Name))
                return true;
        }

        return false;
    }
}
