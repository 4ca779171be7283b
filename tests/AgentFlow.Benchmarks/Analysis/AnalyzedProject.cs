using System.Globalization;
using System.Text;
using AgentFlow.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Benchmarks.Analysis;

/// <summary>What an analyzer has to look at.</summary>
internal enum SourceKind
{
    /// <summary>The project does not reference the package.</summary>
    Unreferenced,

    /// <summary>It does, and declares no workflow yet.</summary>
    NoWorkflow,

    /// <summary>It declares workflows, and there is nothing to report.</summary>
    NoHit,

    /// <summary>There is something to report in each file.</summary>
    Hit,
}

/// <summary>A project in memory of services as people write them, whose workflows were generated.</summary>
internal static class AnalyzedProject
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    /// <summary>Services of about 100 lines each, and a workflow of four tasks for every ten of them.</summary>
    public static CSharpCompilation OfLines(int lines, SourceKind kind)
    {
        var files = new List<SyntaxTree>();
        for (var written = 0; written < lines;)
        {
            var code = Service(files.Count, kind) + (kind is SourceKind.NoHit or SourceKind.Hit && files.Count % 10 == 0 ? Workflow(files.Count, 4, kind) : "");
            files.Add(Parse(code, $"Service{files.Count}.cs"));
            written += code.Count(character => character == '\n');
        }

        return Compile(files, kind);
    }

    /// <summary>One workflow that has many tasks.</summary>
    public static CSharpCompilation OfTasks(int tasks, SourceKind kind) => Compile([Parse(Workflow(0, tasks, kind), "Workflow.cs")], kind);

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> files, SourceKind kind)
    {
        var compilation = CSharpCompilation.Create(
            "Analyzed",
            files.Append(Parse(Shared, "Shared.cs")),
            References(withPackage: kind != SourceKind.Unreferenced),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var errors = generated.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Take(5).ToArray();
        return errors.Length == 0 ? (CSharpCompilation)generated : throw new InvalidOperationException(string.Join("\n", errors.AsEnumerable()));
    }

    private const string Shared = """
        namespace Analyzed
        {
            public sealed record Customer(int Id, string Name);
            public sealed record Order(int Id, int CustomerId, decimal Total);
            public interface ICustomers { System.Threading.Tasks.Task<Customer> FindAsync(int id); System.Threading.Tasks.Task SaveAsync(Customer customer); }
            public interface IOrders { System.Threading.Tasks.Task<Order> FindAsync(int id); System.Threading.Tasks.Task<System.Collections.Generic.List<Order>> OfAsync(Customer customer); }
            public interface IMail { System.Threading.Tasks.Task SendAsync(string to, string text); }
        }
        """;

    // Awaits that need each other, loops, conditions, properties and state: what most code is made of.
    private static string Service(int number, SourceKind kind)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Analyzed
            {
                public sealed class Service{{number}}
                {
                    private static readonly HttpClient Http = new();
                    private readonly ICustomers _customers;
                    private readonly IOrders _orders;
                    private readonly IMail _mail;
                    private readonly Dictionary<int, string> _names = new();
                    private int _calls;

                    public Service{{number}}(ICustomers customers, IOrders orders, IMail mail)
                    {
                        _customers = customers;
                        _orders = orders;
                        _mail = mail;
                    }

                    public int Calls => _calls;


            """);
        for (var method = 0; method < 4; method++)
        {
            code.Append(CultureInfo.InvariantCulture, $$"""
                        public async Task<decimal> Total{{method}}Async(int id, CancellationToken cancellationToken)
                        {
                            _calls++;
                            var customer = await _customers.FindAsync(id).ConfigureAwait(false);
                            var orders = await _orders.OfAsync(customer).ConfigureAwait(false);
                            var total = 0m;
                            foreach (var order in orders.Where(order => order.CustomerId == id))
                            {
                                cancellationToken.ThrowIfCancellationRequested();
                                total += order.Total * {{method + 1}};
                            }

                            if (total > 100)
                                await _mail.SendAsync(customer.Name, $"{total} in {orders.Count} orders").ConfigureAwait(false);
                            _names[id] = customer.Name;
                            return total;
                        }

                        public string Name{{method}}(int id)
                        {
                            if (!_names.TryGetValue(id, out var name))
                            {
                                name = "customer " + id;
                                _names.Add(id, name);
                            }

                            return name.Length > {{method}} ? name.Trim() : name;
                        }


                """);
        }

        if (kind == SourceKind.Hit)
        {
            code.Append("""
                        public async Task<int> LengthAsync()
                        {
                            var first = await Http.GetStringAsync("http://first");
                            var second = await Http.GetStringAsync("http://second");
                            return first.Length + second.Length;
                        }


                """);
        }

        return code.Append("    }\n}\n").ToString();
    }

    // Every task needs the two before its row of ten; where there is something to report, each changes one counter.
    private static string Workflow(int number, int tasks, SourceKind kind)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"\nnamespace Analyzed\n{{\n    public partial class Workflow{number}\n    {{\n");
        code.Append("        private readonly System.Collections.Concurrent.ConcurrentDictionary<int, string> _seen = new();\n        private int _count;\n\n        public int Count => _count;\n\n");
        for (var task = 0; task < tasks; task++)
        {
            var needs = task < 10 ? "" : $"int task{task - 10}, int task{(task % 10 == 9 ? task - 19 : task - 9)}, ";
            var change = kind == SourceKind.Hit ? "_count++;" : "_seen.TryAdd(answer.Length, answer);";
            code.Append(CultureInfo.InvariantCulture, $$"""
                        [AgentFlow.AgentTask]
                        private async System.Threading.Tasks.Task<int> Task{{task}}Async({{needs}}System.Net.Http.HttpClient http, System.Threading.CancellationToken cancellationToken)
                        {
                            var answer = await http.GetStringAsync("http://task/{{task}}", cancellationToken);
                            {{change}}
                            return Measure(answer, {{task}});
                        }


                """);
        }

        return code.Append("        private static int Measure(string text, int least) => System.Math.Max(least, text.Length);\n    }\n}\n").ToString();
    }

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, Options, path, Encoding.UTF8);

    private static IEnumerable<MetadataReference> References(bool withPackage) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll" || (withPackage && name == "AgentFlow.dll")))
        .Select(path => MetadataReference.CreateFromFile(path));
}
