using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>What the rules report of one file, in a project whose usual namespaces are imported.</summary>
internal static class Verify
{
    /// <summary>Fails unless what is marked is reported, and nothing else, with these messages in order of place.</summary>
    public static async Task ReportsAsync(string marked, params string[] messages)
    {
        var reported = await MarkedAsync(marked);
        Assert.NotEmpty(reported);
        if (messages.Length > 0)
            Assert.Equal(messages, reported.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Fails if anything but what is marked (of another rule) is reported.</summary>
    public static Task SilentAsync(string marked) => MarkedAsync(marked);

    /// <summary>What the compiler and the rules report.</summary>
    /// <param name="config">What <c>.editorconfig</c> says of every file.</param>
    public static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string source, params (string Key, string Value)[] config)
        => Reported.ByAsync(AllAnalyzers.Create(), TestProject.Of(source, TestProject.ImplicitUsings).Compile(), config);

    private static async Task<IReadOnlyList<Diagnostic>> MarkedAsync(string marked)
    {
        var markup = Markup.Parse(marked);
        var reported = await ReportedAsync(markup.Text);
        Reported.AssertMarked(reported, [("Test0.cs", markup)], AllAnalyzers.Rules);
        return reported;
    }
}
