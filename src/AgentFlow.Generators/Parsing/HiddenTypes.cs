using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Parsing;

/// <summary>
/// Finds types of the user's that a generated nested type would hide: a task that returns <c>Task&lt;Run&gt;</c>, written by
/// the simple name, would come to mean the generated <c>Run</c>. Qualified, it keeps its meaning.
/// </summary>
internal static class HiddenTypes
{
    private static readonly string[] Nested = ["Run", "Results", "Handle"];

    public static IEnumerable<NameClash> Find(TaskDeclarations tasks)
    {
        foreach (var task in tasks)
        {
            foreach (var name in task.Method.DeclaringSyntaxReferences.SelectMany(SimpleNames).Distinct())
                yield return new NameClash(ClashKind.UsedType, name, task.Index, -1);
        }
    }

    private static IEnumerable<string> SimpleNames(SyntaxReference reference)
    {
        if (reference.GetSyntax() is not MethodDeclarationSyntax method)
            return [];
        var types = method.ParameterList.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType);
        return types
            .Where(type => type is not null)
            .SelectMany(type => type!.DescendantNodesAndSelf())
            .OfType<IdentifierNameSyntax>()
            .Where(IsLookedUpHere)
            .Select(name => name.Identifier.ValueText)
            .Where(name => Nested.Contains(name));
    }

    // Neither Demo.Run nor global::Run is looked up in the workflow type; nor is the name of a tuple's element.
    private static bool IsLookedUpHere(IdentifierNameSyntax name) =>
        !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name)
        && !(name.Parent is AliasQualifiedNameSyntax alias && alias.Name == name);
}
