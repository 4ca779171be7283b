using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Benchmarks.Generation;

/// <summary>A project in memory: workflows, one a file, and a file that has nothing to do with them.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private int _edits;

    public Project(int workflows, int tasks)
    {
        Unrelated = Parse("namespace Demo { class Unrelated { int Edit() => 0; } }");
        Compilation = CSharpCompilation.Create(
            "Benchmark",
            Enumerable.Range(0, workflows).Select(i => Parse(Workflow(i, tasks, "int"))).Append(Unrelated),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; private set; }

    private SyntaxTree Unrelated { get; set; }

    /// <summary>Types one character into a method body that has nothing to do with a workflow: a new compilation, as after every keystroke.</summary>
    public CSharpCompilation EditUnrelated()
    {
        var edited = Parse($"namespace Demo {{ class Unrelated {{ int Edit() => {++_edits}; }} }}");
        Compilation = Compilation.ReplaceSyntaxTree(Unrelated, edited);
        Unrelated = edited;
        return Compilation;
    }

    /// <summary>Changes what the first workflow's first task returns, so that this workflow alone must be emitted again.</summary>
    public CSharpCompilation EditWorkflow(int tasks)
    {
        var edited = Parse(Workflow(0, tasks, _edits++ % 2 == 0 ? "long" : "int"));
        Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], edited);
        return Compilation;
    }

    // Each task needs the one two before it and the one three before it: a wide, long graph.
    private static string Workflow(int number, int tasks, string firstType)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"using AgentFlow; using System.Threading; using System.Threading.Tasks;\nnamespace Demo {{ partial class Workflow{number} {{\n");
        for (var i = 0; i < tasks; i++)
        {
            var needs = new[] { i - 2, i - 3 }.Where(needed => needed > 0).Select(needed => $"int t{needed}, ");
            var type = i == 0 ? firstType : "int";
            code.Append(CultureInfo.InvariantCulture, $"  [AgentTask] async Task<{type}> T{i}Async({string.Concat(needs)}string input, CancellationToken ct) {{ await Task.Yield(); return {i}; }}\n");
        }

        return code.Append("} }\n").ToString();
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Options);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Threading.dll" or "netstandard.dll" or "System.Collections.dll" or "AgentFlow.dll")
        .Select(path => MetadataReference.CreateFromFile(path));
}
