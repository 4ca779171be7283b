using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Generators.Testing;

/// <summary>A project in memory, as a user's would be: nullable, C# 12 unless told otherwise, documentation checked.</summary>
public sealed record TestProject
{
    /// <summary>A file that imports what most sources use, as <c>ImplicitUsings</c> does.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using AgentFlow;
        """;

    /// <summary>The files by name, in order. Compiler order is this order.</summary>
    public required IReadOnlyList<(string Name, string Text)> Files { get; init; }

    /// <summary>Default: C# 12, the floor.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    /// <summary>False for a project that does not reference AgentFlow.</summary>
    public bool ReferencesAgentFlow { get; init; } = true;

    /// <summary>True to check XML documentation, as <c>GenerateDocumentationFile</c> does.</summary>
    public bool ChecksDocumentation { get; init; }

    /// <summary>A project of one file, <c>Test0.cs</c>.</summary>
    public static TestProject Of(params string[] sources) =>
        new() { Files = sources.Select((source, i) => ($"Test{i}.cs", source)).ToArray() };

    /// <summary>How its files are parsed.</summary>
    public CSharpParseOptions ParseOptions =>
        new(Language, ChecksDocumentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);

    /// <summary>How it is compiled.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        warningLevel: 9999);

    /// <summary>The compilation of its files, before any generator has run.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Test",
        Files.Select(file => Parse(file.Name, file.Text)),
        ReferencesAgentFlow ? References.All : References.Framework,
        CompilationOptions);

    /// <summary>A file of it.</summary>
    public SyntaxTree Parse(string name, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), ParseOptions, name);
}
