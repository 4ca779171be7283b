using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

const string Source = """
    using System.Threading.Tasks;
    using AgentFlow;

    public partial class Sum
    {
        [AgentTask] private static Task<int> LeftAsync(int start) => Task.FromResult(start);
        [AgentTask] private static int Right(int start) => start + 2;
        [AgentTask(DependsOn = [nameof(Right), nameof(Right)])] private static int Add(int left, int right) => left + right;

        public static async Task<int> CallAsync() => (await new Sum().RunAsync(20)).Add;
    }
    """;

var path = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Analyzers").Value!;
var analyzers = new AnalyzerFileReference(path, new Loader());
analyzers.AnalyzerLoadFailed += (_, failure) => Console.WriteLine(failure.Message);

var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
var compilation = CSharpCompilation.Create(
    "Sum",
    [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.CSharp12))],
    platform.Select(assembly => MetadataReference.CreateFromFile(assembly)),
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

var driver = CSharpGeneratorDriver.Create(
    analyzers.GetGenerators(LanguageNames.CSharp), parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12));
driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var complaints);

Console.WriteLine($"Roslyn {typeof(Compilation).Assembly.GetName().Version}, {analyzers.GetGenerators(LanguageNames.CSharp).Length} generator");
var reported = await generated.WithAnalyzers(analyzers.GetAnalyzers(LanguageNames.CSharp)).GetAnalyzerDiagnosticsAsync();
foreach (var diagnostic in complaints.Concat(generated.GetDiagnostics()).Concat(reported).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
{
    Console.WriteLine(diagnostic);
}

using var image = new MemoryStream();
if (generated.Emit(image).Success)
{
    var call = Assembly.Load(image.ToArray()).GetType("Sum")!.GetMethod("CallAsync")!;
    Console.WriteLine(await (Task<int>)call.Invoke(null, null)!);
}

internal sealed class Loader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
