using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Generators.Testing;

/// <summary>A project in a workspace, where code fixes work, and what is reported of its documents.</summary>
public sealed class FixableProject
{
    private readonly DiagnosticAnalyzer _analyzer;

    public FixableProject(DiagnosticAnalyzer analyzer, Project project)
    {
        _analyzer = analyzer;
        Project = project;
    }

    public Project Project { get; }

    /// <summary>Opens files in a workspace of their own.</summary>
    public static FixableProject Open(DiagnosticAnalyzer analyzer, IReadOnlyList<(string Name, string Text)> files) =>
        new(analyzer, Open(new TestProject { Files = files }));

    /// <summary>Opens a project in a workspace of its own.</summary>
    public static Project Open(TestProject settings)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Create(), "Test", "Test", LanguageNames.CSharp,
            compilationOptions: TestProject.CompilationOptions,
            parseOptions: settings.ParseOptions,
            metadataReferences: settings.ReferencesAgentFlow ? References.All : References.Framework));
        foreach (var (name, text) in settings.Files)
            project = project.AddDocument(name, SourceText.From(text, System.Text.Encoding.UTF8), filePath: name).Project;
        return project;
    }

    /// <summary>What is reported, in order of file and place.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ReportedAsync() =>
        await Reported.ByAsync(_analyzer, (CSharpCompilation)(await Project.GetCompilationAsync())!);

    /// <summary>What is reported of one document.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReportedAsync(Document document)
    {
        var tree = await document.GetSyntaxTreeAsync();
        return [.. (await ReportedAsync()).Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }

    /// <summary>The files as they are now.</summary>
    public async Task<IReadOnlyList<(string Name, string Text)>> FilesAsync()
    {
        var files = new List<(string Name, string Text)>();
        foreach (var document in Project.Documents)
            files.Add((document.Name, (await document.GetTextAsync()).ToString()));
        return files;
    }
}
