using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>Walks what the generator's steps hand on: a symbol or a tree in there would keep a whole compilation alive.</summary>
public static class ModelWalk
{
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(SyntaxReference)];

    // The project's own: they hold nothing of its sources, and each compilation shares them. A weak reference has no field that leads on.
    private static readonly Type[] Shared = [typeof(MetadataReference), typeof(CompilationOptions)];

    /// <summary>Fails if an output of a tracked step holds one of those, and says on which path.</summary>
    public static void AssertHoldsNothing(GeneratorDriverRunResult run)
    {
        foreach (var (name, steps) in run.Results.Single().TrackedSteps.Where(step => Steps.All.Contains(step.Key)))
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var output in steps.SelectMany(step => step.Outputs))
                Walk(output.Value, name, seen);
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || Shared.Any(type => type.IsInstanceOfType(value)))
            return;
        Assert.False(Forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} holds a {value.GetType().Name}.");

        if (!value.GetType().IsValueType && !seen.Add(value))
            return;

        if (value is Array items)
        {
            foreach (var item in items)
                Walk(item, path + "[]", seen);
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                    Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
