using AgentFlow.Generators.Testing;
using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;
using Verifier = AgentFlow.Generators.Testing.CSharpCodeRefactoringVerifier<AgentFlow.CodeFixes.Extraction.ExtractWorkflowRefactoring>;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Where no workflow would compute the same, or none would be gained, none is offered.</summary>
public class NotOfferedTests
{
    [Theory]
    [InlineData("one await", "var bill = await billing.FetchAsync(id); return bill.Amount;")]
    [InlineData("effects alone", "await LengthAsync(1); await LengthAsync(2); return 0;")]
    [InlineData("a way out between", "var bill = await billing.FetchAsync(id); if (bill.Amount == 0) return 0; return await billing.CountAsync(bill);")]
    [InlineData("a throw between", "var bill = await billing.FindAsync(id) ?? throw new Exception(); var count = await billing.CountAsync(bill); return count;")]
    [InlineData("a handler around", "try { var bill = await billing.FetchAsync(id); return await billing.CountAsync(bill); } catch (Exception) { return 0; }")]
    [InlineData("a resource", "using var a = await OpenAsync(id); using var b = await OpenAsync(id); return 0;")]
    [InlineData("a variable that changes", "var n = 0; var bill = await billing.FetchAsync(id); n += bill.Amount; var count = await billing.CountAsync(bill); return n + count;")]
    [InlineData("a step that changes a variable", "var n = 0; var a = await LengthAsync(n++); var b = await LengthAsync(n++); return a + b;")]
    [InlineData("a step that declares one", "var a = await LengthAsync(int.TryParse(id, out var n) ? n : 0); var b = await LengthAsync(n); return a + b;")]
    [InlineData("a lambda that keeps one", "var n = 0; var a = await CallAsync(() => n); var b = await CallAsync(() => n); n++; return a + b + n;")]
    [InlineData("a started task", "var a = LengthAsync(1); var b = LengthAsync(2); return await a + await b;")]
    [InlineData("the await of a started task", "var started = LengthAsync(1); var a = await started; var b = await LengthAsync(2); return a + b;")]
    [InlineData("a local function", "var a = await TwiceAsync(1); var b = await TwiceAsync(2); return a + b; static async Task<int> TwiceAsync(int n) => await LengthAsync(n) * 2;")]
    [InlineData("an anonymous type", "var box = new { id }; var a = await LengthAsync(box.id.Length); var b = await LengthAsync(box.id.Length + 1); return a + b;")]
    [InlineData("dynamic", "dynamic n = 1; var a = await LengthAsync((int)n); var b = await LengthAsync((int)n + 1); return a + b;")]
    [InlineData("a name that is generated", "var a = await Run.LengthAsync(1); var b = await Run.LengthAsync(2); return a + b;")]
    [InlineData("two tokens", "var a = await billing.FetchAsync(id, ct); var b = await billing.FetchAsync(id + 1, other); return a.Amount + b.Amount;")]
    [InlineData("a directive", "var a = await LengthAsync(1);\n#pragma warning disable\nvar b = await LengthAsync(2); return a + b;")]
    [InlineData("a constant that must be one", "const int size = 5; var a = await ByteAsync(size); var b = await ByteAsync(size); return a + b;")]
    [InlineData("a variable that a lambda changes", "var n = 0; Action up = () => n++; var a = await LengthAsync(n); up(); var b = await LengthAsync(n); return a + b;")]
    [InlineData("a variable that a local function changes", "var n = 0; var a = await CallAsync(Up); var b = await LengthAsync(n); return a + b; int Up() => n++;")]
    [InlineData("the name of the caller", "var a = await NamedAsync(1); var b = await NamedAsync(2); return a + b;")]
    public Task Not_for(string what, string body)
    {
        Assert.NotEmpty(what);
        return Refactoring.OffersNothingAsync(InOrders("async Task<int> $$SumAsync(string id, CancellationToken ct, CancellationToken other)", body));
    }

    [Fact]
    public async Task But_for_the_same_method_without_any_of_these()
    {
        var changed = await Refactoring.ApplyAsync(InOrders("async Task<int> $$SumAsync()", "var a = await LengthAsync(1); var b = await LengthAsync(2); return a + b;"));

        Assert.Contains("new SumWorkflow().RunAsync()", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("async Task<int> $$SumAsync<T>(T id)", "return a + b + $\"{id}\".Length;")]
    [InlineData("async Task<int> SumAsync(string id)", "return a + b; $$")]
    [InlineData("async Task<int> SumAsync(string id)", "[|return a + b;|]")]
    public Task Not_in_a_generic_method_nor_apart_from_the_steps(string signature, string rest)
        => Refactoring.OffersNothingAsync(InOrders(signature, $"var a = await LengthAsync(1); var b = await LengthAsync(2); {rest}"));

    [Fact]
    public Task Not_in_code_that_does_not_compile() => Verifier.VerifyNoRefactoringAsync(
        InOrders("async Task<int> $$SumAsync()", "var a = await LengthAsync(1); var b = await LengthAsync(2); return a + b + c;"), TestProject.ImplicitUsings, Shop.Source);

    [Theory]
    [InlineData("return 0; async Task<int> $$Local() { var a = await LengthAsync(1); var b = await LengthAsync(2); return a + b; }")]
    [InlineData("return 0; async Task<int> Local() { $$var a = await LengthAsync(1); var b = await LengthAsync(2); return a + b; }")]
    [InlineData("Func<Task<int>> f = async () => { $$var a = await LengthAsync(1); var b = await LengthAsync(2); return a + b; }; return 0;")]
    [InlineData("var c = await LengthAsync(1); var d = await LengthAsync(2); Func<Task<int>> f = async () => { $$var a = await LengthAsync(1); var b = await LengthAsync(2); return a + b; }; return c + d;")]
    public Task Not_in_local_functions_and_lambdas(string body)
        => Refactoring.OffersNothingAsync("#pragma warning disable\n" + InOrders("async Task<int> SumAsync()", body));

    [Theory]
    [InlineData("$$var a = await Task.FromResult(1); var b = await Task.FromResult(2); return a + b;")]
    [InlineData("var a = await Task.FromResult(1); var b = await Task.FromResult(2); Console.WriteLine(a + b);$$")]
    [InlineData("$$")]
    public Task Not_in_top_level_statements(string source) => Verifier.VerifyNoRefactoringAsync(source, TestProject.ImplicitUsings);

    [Fact]
    public Task Not_in_an_iterator() => Refactoring.OffersNothingAsync(InOrders(
        "async IAsyncEnumerable<int> $$SumAsync()", "var a = await LengthAsync(1); var b = await LengthAsync(2); yield return a + b;"));

    [Fact]
    public Task Not_where_a_struct_calls_itself() => Refactoring.OffersNothingAsync(
        """
        public struct Orders
        {
            public async Task<int> $$SumAsync()
            {
                var a = await LengthAsync(1);
                var b = await LengthAsync(2);
                return a + b;
            }

            private Task<int> LengthAsync(int number) => Task.FromResult(number);
        }
        """);

    [Fact]
    public Task Not_where_the_base_is_called() => Refactoring.OffersNothingAsync(
        """
        public class Source
        {
            protected virtual Task<int> LengthAsync(int number) => Task.FromResult(number);
        }

        public class Orders : Source
        {
            public async Task<int> $$SumAsync()
            {
                var a = await base.LengthAsync(1);
                var b = await base.LengthAsync(2);
                return a + b;
            }
        }
        """);

    [Fact]
    public Task Not_where_a_parameter_of_the_type_changes() => Refactoring.OffersNothingAsync(
        """
        public class Orders(IBilling billing, IBilling other)
        {
            public async Task<int> $$SumAsync(string id)
            {
                var bill = await billing.FetchAsync(id);
                var count = await billing.CountAsync(bill);
                return count;
            }

            public void Swap() => billing = other;
        }
        """);

    [Fact]
    public Task Not_in_a_file_s_own_type() => Refactoring.OffersNothingAsync(
        "file class Orders { async Task<int> $$SumAsync() { var a = await Task.FromResult(1); var b = await Task.FromResult(2); return a + b; } }");

    [Fact]
    public async Task Not_in_a_project_that_does_not_use_AgentFlow_nor_in_an_older_language()
    {
        const string Source = "class Orders { async Task<int> $$SumAsync() { var a = await Task.FromResult(1); var b = await Task.FromResult(2); return a + b; } }";
        const string Imports = "global using System.Threading.Tasks;";

        await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(() => Verifier.VerifyNoRefactoringAsync(new TestProject { Files = [("Test0.cs", Source), ("Test1.cs", Imports)] }));
        await Verifier.VerifyNoRefactoringAsync(new TestProject { Files = [("Test0.cs", Source), ("Test1.cs", Imports)], ReferencesAgentFlow = false });
        await Verifier.VerifyNoRefactoringAsync(new TestProject { Files = [("Test0.cs", Source), ("Test1.cs", Imports)], Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11 });
    }

    private static string InOrders(string signature, string body) =>
        $$"""
        public class Orders(IBilling billing)
        {
            public {{signature}}
            {
                {{body}}
            }

            public IBilling Billing => billing;

            public static Task<int> LengthAsync(int number) => Task.FromResult(number);

            public static Task<int> CallAsync(Func<int> number) => Task.FromResult(number());

            public static Task<int> ByteAsync(byte number) => Task.FromResult<int>(number);

            public static Task<int> NamedAsync(int number, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => Task.FromResult(caller.Length + number);

            public static Task<IDisposable> OpenAsync(string id) => throw new NotSupportedException(id);
        }

        public static class Run
        {
            public static Task<int> LengthAsync(int number) => Task.FromResult(number);
        }

        """;
}
