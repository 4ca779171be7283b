namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0404: two tasks that may run at once use one object that is not thread-safe.</summary>
public class UnsafeObjectTests
{
    private const string Shop = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public Task<int> SaveChangesAsync() => Task.FromResult(0); }
            public interface IDbContextFactory<T> { T CreateDbContext(); }
        }
        namespace Shop
        {
            public class ShopContext : Microsoft.EntityFrameworkCore.DbContext;
            public interface IOrders { Task<int> CountAsync(); }
            public interface ICustomers { Task<int> CountAsync(); }
            public interface IMail { Task<int> CountAsync(); }
            public class Orders(ShopContext db) : IOrders { public Task<int> CountAsync() => db.SaveChangesAsync(); }
            public class Customers(ShopContext db) : ICustomers { public Task<int> CountAsync() => db.SaveChangesAsync(); }
            public class Mail(Microsoft.EntityFrameworkCore.IDbContextFactory<ShopContext> db) : IMail { public Task<int> CountAsync() => db.CreateDbContext().SaveChangesAsync(); }

        """;

    [Fact]
    public Task Reports_a_known_type() => Verify.ReportsAsync("""
        public partial class Report
        {
            private readonly System.Text.StringBuilder _text = new();
            [AgentTask] async Task NewsAsync() { await Task.Yield(); _text.Append(1); }
            [AgentTask] async Task PricesAsync() { await Task.Yield(); {|AGF0404:_text.Append(2)|}; }
        }
        """,
        "'News' and 'Prices' can run at the same time and both use '_text' (StringBuilder), which is not made for that: News → _text.Append(1) (Test0.cs:4); Prices → _text.Append(2) (Test0.cs:5). No dependency orders them.");

    [Fact]
    public Task Reports_extension_methods_of_libraries() => Verify.ReportsAsync("""
        using System.Data;
        public partial class Report(System.Data.Common.DbDataReader row)
        {
            [AgentTask] int Id() => row.GetInt32("id");
            [AgentTask] string Name() => {|AGF0404:row.GetString("name")|};
        }
        """);

    [Fact]
    public Task Silent_where_an_extension_only_wraps_it() => Verify.SilentAsync("""
        public partial class Report(Stream stream)
        {
            [AgentTask] object A() => stream.ConfigureAwait(false);
            [AgentTask] object B() => stream.ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task Tells_two_uses_once_where_several_sessions_stand_behind_them() => Verify.ReportsAsync(Shop + """
            public class AuditContext : Microsoft.EntityFrameworkCore.DbContext;
            public interface ILedger { Task<int> CountAsync(); }
            public class Ledger(ShopContext db, AuditContext audit) : ILedger { public async Task<int> CountAsync() => await db.SaveChangesAsync() + await audit.SaveChangesAsync(); }
            public partial class Report(ILedger ledger)
            {
                [AgentTask] Task<int> OrdersAsync() => ledger.CountAsync();
                [AgentTask] Task<int> CustomersAsync() => {|AGF0404:ledger.CountAsync()|};
            }
        }
        """);

    [Fact]
    public Task Reports_two_services_that_rest_on_one_session() => Verify.ReportsAsync(Shop + """
            public partial class Report(IOrders orders, ICustomers customers)
            {
                [AgentTask] Task<int> OrdersAsync() => orders.CountAsync();
                [AgentTask] Task<int> CustomersAsync() => {|AGF0404:customers.CountAsync()|};
            }
        }
        """,
        "'Orders' and 'Customers' can run at the same time and both use the same 'ShopContext', which is not made for that: Orders → orders.CountAsync() (Test0.cs:17); "
        + "Customers → customers.CountAsync() (Test0.cs:18). No dependency orders them.");

    [Fact]
    public Task Reports_a_session_that_is_an_input() => Verify.ReportsAsync(Shop + """
            public partial class Report
            {
                [AgentTask] Task<int> OrdersAsync(ShopContext db) => db.SaveChangesAsync();
                [AgentTask] Task<int> CustomersAsync(ShopContext db) => {|AGF0404:db.SaveChangesAsync()|};
            }
        }
        """);

    [Fact]
    public Task Silent_where_a_factory_gives_each_its_own() => Verify.SilentAsync(Shop + """
            public partial class Report(IOrders orders, IMail mail)
            {
                [AgentTask] Task<int> OrdersAsync() => orders.CountAsync();
                [AgentTask] Task<int> MailAsync() => mail.CountAsync();
            }
        }
        """);

    [Theory]
    [InlineData("readonly HttpClient _c = new(); [AgentTask] Task<string> A() => _c.GetStringAsync(\"a\"); [AgentTask] Task<string> B() => _c.GetStringAsync(\"b\");")]
    [InlineData("[AgentTask] int A() => Random.Shared.Next(); [AgentTask] int B() => Random.Shared.Next();")]
    [InlineData("[AgentTask] int A() => new Random(1).Next(); [AgentTask] int B() => new Random(2).Next();")]
    [InlineData("readonly Random _a = new(), _b = new(); [AgentTask] int A() => _a.Next(); [AgentTask] int B() => _b.Next();")]
    [InlineData("[ThreadSafe] readonly Random _r = new(); [AgentTask] int A() => _r.Next(); [AgentTask] int B() => _r.Next();")]
    [InlineData("readonly Random _r = new(); readonly object _g = new(); [AgentTask] int A() { lock (_g) return _r.Next(); } [AgentTask] int B() { lock (_g) return _r.Next(); }")]
    public Task Silent_on_what_is_safe_guarded_or_not_shared(string members) => Verify.SilentAsync($$"""
        public partial class Report
        {
            {{members}}
        }
        """);

    [Fact]
    public async Task Silent_on_a_service_of_unknown_safety_unless_asked_for()
    {
        const string Source = """
            public interface IModel { Task<int> AskAsync(); }
            public partial class Report(IModel model)
            {
                [AgentTask] Task<int> NewsAsync() => model.AskAsync();
                [AgentTask] Task<int> PricesAsync() => model.AskAsync();
            }
            """;

        Assert.Empty(await Verify.ReportedAsync(Source));
        var asked = Assert.Single(await Verify.ReportedAsync(Source, ("agentflow.unknown_services", "report")));
        Assert.Equal(("AGF0404", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (asked.Id, asked.Severity));
        Assert.Empty(await Verify.ReportedAsync(Source, ("agentflow.unknown_services", "report"), ("agentflow.thread_safe_types", "IModel")));
        var unsafeType = Assert.Single(await Verify.ReportedAsync(Source, ("agentflow.not_thread_safe_types", "Other, IModel")));
        Assert.Equal(("AGF0404", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning), (unsafeType.Id, unsafeType.Severity));
    }
}
