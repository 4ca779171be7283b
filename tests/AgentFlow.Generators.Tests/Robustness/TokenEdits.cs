using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>Breaks code as typing, pasting and deleting do: token by token.</summary>
internal static class TokenEdits
{
    /// <summary>One to six edits of a text, each drawn.</summary>
    public static string Apply(string source, Random random)
    {
        var tokens = SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString()).ToList();
        for (var edits = random.Next(1, 7); edits > 0 && tokens.Count > 1; edits--)
            Edit(tokens, random);
        return string.Concat(tokens);
    }

    /// <summary>Makes each method of some types a task, so that ordinary code reads as workflows.</summary>
    public static string MarkTasks(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>();
        var marked = root.ReplaceNodes(methods, (_, method) =>
            SyntaxFactory.ParseMemberDeclaration("[global::AgentFlow.AgentTask] " + method.ToFullString()) ?? method);
        return marked.ToFullString();
    }

    private static void Edit(List<string> tokens, Random random)
    {
        var (first, second) = (random.Next(tokens.Count), random.Next(tokens.Count));
        switch (random.Next(6))
        {
            case 0 or 1:
                tokens.RemoveAt(first);
                break;
            case 2:
                tokens.Insert(first, tokens[first]);
                break;
            case 3:
                (tokens[first], tokens[second]) = (tokens[second], tokens[first]);
                break;
            case 4 when first + 1 < tokens.Count:
                (tokens[first], tokens[first + 1]) = (tokens[first + 1], tokens[first]);
                break;
            default:
                tokens.Insert(second, tokens[first]);
                break;
        }
    }
}
