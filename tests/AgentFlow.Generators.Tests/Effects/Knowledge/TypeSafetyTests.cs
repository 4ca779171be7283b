using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

public class TypeSafetyTests
{
    // What is in no framework, in its own namespace.
    private const string Libraries = """

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { }
            public class DbSet<T> { }
            public interface IDbContextFactory<T> { }
        }
        namespace Microsoft.Extensions.AI { public interface IChatClient { } }
        namespace StackExchange.Redis { public interface IDatabase { } }
        namespace Azure.Storage.Blobs { public class BlobServiceClient { int _n; } public class BlobThing { int _n; } }
        namespace Azureus { public class Client { int _n; } }
        namespace NHibernate { public interface ISession { } }
        """;

    [Theory]
    [InlineData("int")]
    [InlineData("string")]
    [InlineData("decimal?")]
    [InlineData("DayOfWeek")]
    [InlineData("Guid")]
    [InlineData("DateTimeOffset")]
    [InlineData("Uri")]
    [InlineData("Type")]
    [InlineData("CancellationToken")]
    [InlineData("Func<int>")]
    [InlineData("(int, string)")]
    [InlineData("KeyValuePair<string, int>")]
    [InlineData("ImmutableList<string>")]
    [InlineData("IImmutableDictionary<string, int>")]
    [InlineData("System.Collections.Frozen.FrozenDictionary<string, int>")]
    [InlineData("TaskOutcome<string>")]
    public void Knows_what_cannot_change(string type) => Assert.Equal(ThreadSafety.Immutable, Of(type));

    [Theory]
    [InlineData("HttpClient")]
    [InlineData("ConcurrentDictionary<string, List<int>>")]
    [InlineData("ConcurrentQueue<int>")]
    [InlineData("Channel<int>")]
    [InlineData("ChannelWriter<int>")]
    [InlineData("Lazy<StringBuilder>")]
    [InlineData("SemaphoreSlim")]
    [InlineData("Mutex")]
    [InlineData("Lock")]
    [InlineData("TimeProvider")]
    [InlineData("Task<List<int>>")]
    [InlineData("ValueTask")]
    [InlineData("CancellationTokenSource")]
    [InlineData("System.Text.RegularExpressions.Regex")]
    [InlineData("System.Text.Json.JsonSerializerOptions")]
    [InlineData("System.Diagnostics.Metrics.Counter<int>")]
    [InlineData("UTF8Encoding")]
    [InlineData("DbDataSource")]
    [InlineData("ImmutableList<StringBuilder>")]
    [InlineData("(HttpClient, int)")]
    [InlineData("Microsoft.Extensions.Logging.ILogger")]
    [InlineData("Microsoft.Extensions.Logging.ILogger<string>")]
    [InlineData("Microsoft.Extensions.AI.IChatClient")]
    [InlineData("Microsoft.EntityFrameworkCore.IDbContextFactory<Microsoft.EntityFrameworkCore.DbContext>")]
    [InlineData("StackExchange.Redis.IDatabase")]
    [InlineData("Azure.Storage.Blobs.BlobServiceClient")]
    public void Knows_what_is_made_for_concurrent_use(string type) => Assert.Equal(ThreadSafety.Safe, Of(type));

    [Theory]
    [InlineData("List<int>")]
    [InlineData("int[]")]
    [InlineData("int[,]")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("IDictionary<string, int>")]
    [InlineData("IReadOnlyList<int>")]
    [InlineData("IEnumerable<int>")]
    [InlineData("PriorityQueue<int, int>")]
    [InlineData("System.Collections.ObjectModel.ObservableCollection<int>")]
    [InlineData("Hashtable")]
    [InlineData("BitArray")]
    [InlineData("DataTable")]
    public void Knows_collections(string type) => Assert.Equal(ThreadSafety.Container, Of(type));

    [Theory]
    [InlineData("StringBuilder")]
    [InlineData("Random")]
    [InlineData("MemoryStream")]
    [InlineData("StreamWriter")]
    [InlineData("TextReader")]
    [InlineData("System.Xml.XmlWriter")]
    [InlineData("System.Security.Cryptography.SHA256")]
    [InlineData("IDbConnection")]
    [InlineData("DbCommand")]
    [InlineData("IEnumerator<int>")]
    [InlineData("Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("Microsoft.EntityFrameworkCore.DbSet<int>")]
    [InlineData("NHibernate.ISession")]
    public void Knows_what_is_not_thread_safe(string type) => Assert.Equal(ThreadSafety.Unsafe, Of(type));

    [Theory]
    [InlineData("object")]
    [InlineData("(StringBuilder, int)")]
    [InlineData("IQueryable<int>")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("Azure.Storage.Blobs.BlobThing")]
    [InlineData("Azureus.Client")]
    [InlineData("IComparable")]
    [InlineData("ArraySegment<int>")]
    public void Claims_nothing_of_the_rest(string type) => Assert.Equal(ThreadSafety.Unknown, Of(type));

    [Theory]
    [InlineData("record T(int A, string B, ImmutableList<int> C);", "Immutable")]
    [InlineData("record T(int A) { public string B { get; init; } = \"\"; public int C => A; }", "Immutable")]
    [InlineData("record T(int A, T? Next);", "Immutable")]
    [InlineData("record T(U? Next); record U(T? Next);", "Immutable")]
    [InlineData("record T(HttpClient Http);", "Safe")]
    [InlineData("record T([property: ThreadSafe] object Any);", "Safe")]
    [InlineData("record T(int A) { public int B { get; set; } }", "Unknown")]
    [InlineData("record T(List<int> A);", "Unknown")]
    [InlineData("abstract record T(int A);", "Unknown")]
    [InlineData("record B(int A) { int _n; } record T(int A) : B(A);", "Unknown")]
    [InlineData("readonly struct T { readonly int _n; public int N => _n; }", "Immutable")]
    [InlineData("readonly record struct T(int A);", "Immutable")]
    [InlineData("record struct T(int A);", "Unknown")]
    [InlineData("struct T { public int N; }", "Unknown")]
    [InlineData("sealed class T { public int N { get; } static int _s; const int K = 1; }", "Immutable")]
    [InlineData("class T { public int N { get; } }", "Unknown")]
    [InlineData("sealed class T(int n) { public int Next() => n++; }", "Unknown")]
    [InlineData("interface T { }", "Unknown")]
    [InlineData("enum T { A }", "Immutable")]
    [InlineData("[ThreadSafe] class T { int _n; }", "Safe")]
    [InlineData("[ThreadSafe] interface I { } class T : I { int _n; }", "Safe")]
    [InlineData("class T : List<int> { }", "Container")]
    [InlineData("interface T : IReadOnlyList<int> { }", "Container")]
    [InlineData("class T : ConcurrentDictionary<int, int> { }", "Safe")]
    [InlineData("class T : Microsoft.EntityFrameworkCore.DbContext { }", "Unsafe")]
    [InlineData("[ThreadSafe] class T : StringWriter { }", "Safe")]
    [InlineData("class T : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }", "Unknown")]
    public void Looks_at_what_a_type_is_made_of(string declarations, string expected)
        => Assert.Equal(expected, Of(Snippet.Of($"class C {{ T _t; }} {declarations}{Libraries}")).ToString());

    [Theory]
    [InlineData("T", "", "Unknown")]
    [InlineData("T", "where T : struct, Enum", "Unknown")]
    [InlineData("T", "where T : System.IO.Stream", "Unsafe")]
    [InlineData("List<T>", "", "Container")]
    [InlineData("ImmutableArray<T>", "", "Immutable")]
    public void Takes_a_type_parameter_by_its_constraints(string type, string constraints, string expected)
    {
        var snippet = Snippet.Of($"class C<T> {constraints} {{ {type} _t; }}");
        var field = (IFieldSymbol)snippet.Compilation.GetTypeByMetadataName("C`1")!.GetMembers("_t")[0];

        Assert.Equal(expected, snippet.Safety.Of(field.Type).ToString());
    }

    [Theory]
    [InlineData("[ThreadSafe] StringBuilder _t;", "Safe")]
    [InlineData("StringBuilder _t;", "Unsafe")]
    [InlineData("[ThreadSafe] public StringBuilder _t { get; }", "Safe")]
    [InlineData("static readonly TextWriter _t = TextWriter.Synchronized(new StringWriter());", "Safe")]
    [InlineData("static readonly TextWriter _t = Console.Out;", "Safe")]
    [InlineData("static TextWriter _t = Console.Out;", "Unsafe")]
    [InlineData("readonly Random _t = Random.Shared;", "Safe")]
    [InlineData("readonly Random _t = new();", "Unsafe")]
    [InlineData("readonly System.IO.Stream _t = System.IO.Stream.Null;", "Safe")]
    public void Takes_a_member_by_its_own_attribute_and_value(string member, string expected)
    {
        var snippet = Snippet.Of($"class C {{ {member} }}");

        Assert.Equal(expected, snippet.Safety.OfHeld(snippet.Member("_t")).ToString());
    }

    [Fact]
    public void Takes_a_parameter_and_its_property_by_the_parameters_attribute()
    {
        var snippet = Snippet.Of("record C([ThreadSafe] StringBuilder A, StringBuilder B);");
        var parameters = ((INamedTypeSymbol)snippet.Member("A").ContainingSymbol).InstanceConstructors[0].Parameters;

        Assert.Equal(
            [ThreadSafety.Safe, ThreadSafety.Unsafe, ThreadSafety.Safe, ThreadSafety.Unsafe],
            [snippet.Safety.OfHeld(parameters[0]), snippet.Safety.OfHeld(parameters[1]), snippet.Safety.OfHeld(snippet.Member("A")), snippet.Safety.OfHeld(snippet.Member("B"))]);
    }

    [Fact]
    public void Single_objects_of_the_framework_are_thread_safe()
    {
        var random = Snippet.OfBody("Random.Shared.Next();");
        var shared = random.LastCall().Instance as IPropertyReferenceOperation;

        Assert.Equal(ThreadSafety.Safe, random.Safety.OfHeld(shared!.Property));
    }

    [Theory]
    [InlineData("class T { int _n; }", "T", "", "Safe")]
    [InlineData("class T : System.IO.MemoryStream { }", "T", "", "Safe")]
    [InlineData("class T : N.I { } namespace N { public interface I { } }", "N.I", "", "Safe")]
    [InlineData("class T { public class U<V> { } } ", "T+U`1", "", "Unknown")]
    [InlineData("class T { int _n; }", "", "T", "Unsafe")]
    [InlineData("class T : ConcurrentQueue<int> { }", "", "T", "Unsafe")]
    [InlineData("class T { int _n; }", "T", "T", "Unsafe")]
    public void The_options_say_it_by_name(string declarations, string safe, string notSafe, string expected)
    {
        var options = AnalysisOptions.Default with { ThreadSafeTypes = [safe], NotThreadSafeTypes = [notSafe] };

        Assert.Equal(expected, Of(Snippet.Of($"class C {{ T _t; }} {declarations}", options)).ToString());
    }

    private static ThreadSafety Of(string type) => Of(Snippet.Of($"class C {{ {type} _t; }}{Libraries}"));

    private static ThreadSafety Of(Snippet snippet) => snippet.Safety.Of(snippet.TypeOf("_t"));
}
