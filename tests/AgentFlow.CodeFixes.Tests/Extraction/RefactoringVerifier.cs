using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Verifier = AgentFlow.Generators.Testing.CSharpCodeRefactoringVerifier<AgentFlow.CodeFixes.Extraction.ExtractWorkflowRefactoring>;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>The refactoring in one file, in a project that has the services of <see cref="Shop"/>.</summary>
internal static class RefactoringVerifier
{
    private static readonly string[] Others = [TestProject.ImplicitUsings, Shop.Source];

    /// <summary>Fails unless the refactoring turns the one into the other.</summary>
    public static Task ChangesAsync(string before, string after) => Verifier.VerifyRefactoringAsync(before, after, Others);

    /// <summary>The same where no file imports AgentFlow for all.</summary>
    public static Task ChangesWithoutImportAsync(string before, string after)
        => Verifier.VerifyRefactoringAsync(before, after, TestProject.ImplicitUsings.Replace("global using AgentFlow;", "", StringComparison.Ordinal), Shop.Source);

    /// <summary>Fails if the refactoring is offered, or if it could not be because the source has errors.</summary>
    public static Task OffersNothingAsync(string source)
    {
        var errors = TestProject.Of([Markup.Parse(source).Text, .. Others]).Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        return Verifier.VerifyNoRefactoringAsync(source, Others);
    }

    /// <summary>The file after the refactoring.</summary>
    public static Task<string> ApplyAsync(string before) => Verifier.ApplyAsync(before, Others);
}
