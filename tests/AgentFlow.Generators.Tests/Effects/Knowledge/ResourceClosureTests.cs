using AgentFlow.Generators.Effects.Knowledge;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

public class ResourceClosureTests
{
    private const string Libraries = """

        class AppDb : Microsoft.EntityFrameworkCore.DbContext { }
        namespace Microsoft.EntityFrameworkCore { public class DbContext { } public interface IDbContextFactory<T> { } }
        namespace Microsoft.Extensions.DependencyInjection { public interface IServiceScopeFactory { } }
        """;

    [Theory]
    [InlineData("AppDb", "", "AppDb")]
    [InlineData("S", "class S(AppDb db) { public AppDb Db => db; }", "AppDb")]
    [InlineData("S", "class S { AppDb _db; public S(AppDb db) => _db = db; }", "AppDb")]
    [InlineData("S", "class S { AppDb _db = new(); }", "AppDb")]
    [InlineData("S", "interface S { } class T(AppDb db) : S { object M() => db; }", "AppDb")]
    [InlineData("S", "interface S { } class T : S { public T(U u) { } } interface U { } class V : U { public V(AppDb db) { } }", "AppDb")]
    [InlineData("S", "abstract class S { } class T(AppDb db) : S { object M() => db; }", "AppDb")]
    [InlineData("S", "interface S { } class AppDb2 : Microsoft.EntityFrameworkCore.DbContext, S { }", "AppDb2")]
    [InlineData("S", "class S(Lazy<AppDb> db) { object M() => db; }", "AppDb")]
    [InlineData("S", "class S(IEnumerable<U> all) { object M() => all; } interface U { } class V : U { public V(AppDb db) { } }", "AppDb")]
    [InlineData("S", "class S(IDbConnection db, AppDb other) { object M() => (db, other); }", "AppDb, System.Data.IDbConnection")]
    [InlineData("S<int>", "interface S<T> { } class U<T>(AppDb db) : S<T> { object M() => db; }", "AppDb")]
    [InlineData("S<int>", "interface S<T> { } class U(AppDb db) : S<int> { object M() => db; }", "AppDb")]
    [InlineData("S", "class S(A a) { object M() => a; } class A(B b) { object M() => b; } class B(AppDb db) { object M() => db; }", "AppDb")]
    public void Reaches(string service, string declarations, string expected) => Assert.Equal(expected, Of(service, declarations));

    [Theory]
    [InlineData("S", "interface S { }")]
    [InlineData("S", "class S(HttpClient http) { object M() => http; }")]
    [InlineData("S", "class S(Microsoft.Extensions.DependencyInjection.IServiceScopeFactory scopes) { object M() => scopes; }")]
    [InlineData("S", "class S(Microsoft.EntityFrameworkCore.IDbContextFactory<AppDb> factory) { object M() => factory; }")]
    [InlineData("S", "class S(Func<AppDb> factory) { object M() => factory; }")]
    [InlineData("S", "class S([ThreadSafe] AppDb db) { object M() => db; }")]
    [InlineData("S", "[ThreadSafe] class S(AppDb db) { object M() => db; }")]
    [InlineData("S", "class S { readonly StringBuilder _text = new(); readonly MemoryStream _data = new(); }")]
    [InlineData("S", "class S { static AppDb _db = new(); public void Take(AppDb db) { } }")]
    [InlineData("S", "class S(S? next) { object M() => next; }")]
    [InlineData("S<string>", "interface S<T> { } class U(AppDb db) : S<int> { object M() => db; }")]
    [InlineData("S", "class S(A a) { object M() => a; } class A(B b) { object M() => b; } class B(D d) { object M() => d; } class D(AppDb db) { object M() => db; }")]
    public void Reaches_nothing(string service, string declarations) => Assert.Equal("", Of(service, declarations));

    [Fact]
    public void Looks_at_eight_implementations_in_order_of_name()
    {
        var eight = string.Concat(Enumerable.Range(1, 7).Select(i => $"class T{i} : S {{ }} "));

        Assert.Equal("AppDb", Of("S", $"{eight} class T8(AppDb db) : S {{ object M() => db; }} interface S {{ }}"));
        Assert.Equal("", Of("S", $"{eight} class T8 : S {{ }} class T9(AppDb db) : S {{ object M() => db; }} interface S {{ }}"));
    }

    [Fact]
    public void A_canceled_search_leaves_nothing_behind()
    {
        var snippet = Snippet.Of($"class C {{ S _t; }} interface S {{ }} class T(AppDb db) : S {{ object M() => db; }}{Libraries}");
        var closure = new ResourceClosure(snippet.Safety);
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => closure.Of(snippet.TypeOf("_t"), canceled.Token));
        Assert.Single(closure.Of(snippet.TypeOf("_t"), CancellationToken.None));
    }

    private static string Of(string service, string declarations)
    {
        var snippet = Snippet.Of($"class C {{ {service} _t; }} {declarations}{Libraries}");
        return string.Join(", ", new ResourceClosure(snippet.Safety).Of(snippet.TypeOf("_t"), CancellationToken.None).Select(TypeNames.Of));
    }
}
