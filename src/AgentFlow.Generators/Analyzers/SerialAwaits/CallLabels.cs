using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What a message calls several calls, so that no two have one name: by what takes the value, else by what it is called on, or with what.</summary>
internal static class CallLabels
{
    private const int MaxLength = 60;

    public static IReadOnlyList<string> Of(IReadOnlyList<AwaitedCall> calls)
    {
        var labels = calls.Select(call => call.Name).ToArray();
        foreach (var fuller in new Func<AwaitedCall, string>[] { Target, Whole })
        {
            var taken = labels.GroupBy(label => label, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
            for (var index = 0; index < labels.Length; index++)
                labels[index] = taken.Contains(labels[index]) ? Short(fuller(calls[index])) : labels[index];
        }

        return labels;
    }

    // news.GetAsync
    private static string Target(AwaitedCall call) => call.Call.Syntax is InvocationExpressionSyntax { Expression: var target } ? target.ToString() : call.Name;

    // news.GetAsync("a")
    private static string Whole(AwaitedCall call) => call.Call.Syntax.ToString();

    private static string Short(string code)
    {
        var line = string.Join(" ", code.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxLength ? line : line.Substring(0, MaxLength - 1) + "…";
    }
}
