using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Two steps that use one thing behind their services, or one that is not made for it, do so one after the other.</summary>
public class SharedConnectionsTests
{
    private const string Others = """
        public class AppDb : Microsoft.EntityFrameworkCore.DbContext;

        public interface IUserRepository { Task<int> CountAsync(int id); }

        public interface IOrderRepository { Task<int> CountAsync(int id); }

        public class Users(AppDb db) : IUserRepository { public Task<int> CountAsync(int id) => Task.FromResult(db.GetHashCode() + id); }

        public class Ledger(AppDb db) : IOrderRepository { public Task<int> CountAsync(int id) => Task.FromResult(db.GetHashCode() + id); }

        public interface IUsers { Task<int> CountAsync(int id); }

        public interface ILedger { Task<int> CountAsync(int id); }

        public class DbUsers(AppDb db) : IUsers { public Task<int> CountAsync(int id) => Task.FromResult(db.GetHashCode() + id); }

        public class DbLedger(AppDb db) : ILedger { public Task<int> CountAsync(int id) => Task.FromResult(db.GetHashCode() + id); }

        public static class Queries
        {
            public static async Task<int> QueryAsync(this System.Data.IDbConnection connection, string sql)
            {
                await Task.Yield();
                return sql.Length + connection.ConnectionTimeout;
            }
        }

        public static class Tokens
        {
            public static async Task<int> WithTokenAsync(HttpClient http, string token)
            {
                await Task.Yield();
                http.DefaultRequestHeaders.Add("token", token);
                return 1;
            }

            public static async Task<int> OfAgentAsync(HttpClient http)
            {
                await Task.Yield();
                http.Timeout = TimeSpan.FromSeconds(3);
                return 2;
            }

            public static void Use(HttpClient http, string token) => http.DefaultRequestHeaders.Add("token", token);
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext;
        }
        """;

    [Theory]
    [InlineData("two repositories", "IUserRepository users, IOrderRepository ledger", "var a = await users.CountAsync(id); var b = await ledger.CountAsync(id); return a + b;", "BAsync(", "nameof(AAsync)")]
    [InlineData("two services over one DbContext", "IUsers users, ILedger ledger", "var a = await users.CountAsync(id); var b = await ledger.CountAsync(id); return a + b;", "BAsync(", "nameof(AAsync)")]
    [InlineData("a shared client that is set up", "HttpClient http", "var a = await Tokens.WithTokenAsync(http, \"t\"); var b = await http.GetStringAsync(\"/\"); return a + b.Length;", "BAsync(", "nameof(AAsync)")]
    [InlineData("a shared client that is changed", "HttpClient http", "var a = await Tokens.OfAgentAsync(http); var b = await http.GetStringAsync(\"/\"); return a + b.Length;", "BAsync(", "nameof(AAsync)")]
    [InlineData("a shared client that is changed in between", "HttpClient http", "var a = await http.GetStringAsync(\"/a\"); Tokens.Use(http, a); var b = await http.GetStringAsync(\"/\"); return a.Length + b.Length;", "BAsync(", "nameof(Use)")]
    public async Task They_keep_their_order(string what, string services, string body, string task, string dependsOn)
    {
        Assert.NotEmpty(what);
        var after = await Refactoring.ApplyAsync(InOrders($"({services})", "int id", body));

        var line = after.Split('\n').TakeWhile(text => !text.Contains($" {task}", StringComparison.Ordinal)).Last();
        Assert.Contains(dependsOn, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_queries_on_one_connection_keep_their_order()
    {
        var after = await Refactoring.ApplyAsync(InOrders("", "System.Data.IDbConnection db", "var a = await db.QueryAsync(\"a\"); var b = await db.QueryAsync(\"b\"); return a + b;"));

        Assert.Contains("[AgentTask(DependsOn = [nameof(AAsync)])]", after, StringComparison.Ordinal);
    }

    private static string InOrders(string services, string parameter, string body) =>
        $$"""
        public class Orders{{services}}
        {
            public async Task<int> $$SumAsync({{parameter}})
            {
                {{body.Replace("; ", ";\n        ", StringComparison.Ordinal)}}
            }
        }

        {{Others}}
        """;
}
