using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Where awaits stand one after another on purpose: tests, and what prepares them.</summary>
internal static class TestPlaces
{
    private static readonly ImmutableHashSet<string> TestAttributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestFixtureAttribute", "SetUpAttribute", "TestMethodAttribute",
        "DataTestMethodAttribute", "TestClassAttribute", "TestInitializeAttribute", "BenchmarkAttribute", "ScenarioAttribute", "GivenAttribute", "WhenAttribute", "ThenAttribute");

    /// <summary>It is a test, or prepares one.</summary>
    public static bool HasTestAttribute(ISymbol member) => member.GetAttributes().Any(IsTestAttribute);

    /// <summary>The type, or one around it, holds tests.</summary>
    public static bool IsTest(INamedTypeSymbol type)
        => HasTestAttribute(type)
            || type.GetMembers().Any(member => member is IMethodSymbol && HasTestAttribute(member))
            || (type.ContainingType is { } outer && IsTest(outer));

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
