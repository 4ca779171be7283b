using AgentFlow.Generators.Testing;
using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>The method computes the same before and after, and what it does for its effect it does in the same order.</summary>
public class ExecutionTests
{
    /// <summary>Services that tell what was saved, and do not come back at once.</summary>
    private const string Probe = """
        public sealed class Services : IBilling, IShipping
        {
            private readonly List<string> _saved = [];
            private int _count;

            public string Saved => string.Join(", ", _saved);

            public async Task<Bill> FetchAsync(string orderId, CancellationToken ct = default)
            {
                await Task.Yield();
                ct.ThrowIfCancellationRequested();
                return new(orderId.Length * 10 + _saved.Count);
            }

            public async Task<Bill?> FindAsync(string? orderId)
            {
                await Task.Yield();
                return orderId is null ? null : new(orderId.Length);
            }

            public async Task<Refund> RefundAsync(Bill bill, Parcel parcel)
            {
                await Task.Yield();
                return Refund.From(bill, parcel);
            }

            public async Task SaveAsync(object item)
            {
                await Task.Yield();
                _saved.Add($"{item}");
            }

            public async Task<int> CountAsync(Bill bill)
            {
                await Task.Yield();
                return bill.Amount + 1000 * _saved.Count;
            }

            public Bill Map(Bill bill) => new(bill.Amount + ++_count);

            public async Task<Parcel> LocateAsync(string orderId, CancellationToken ct = default)
            {
                await Task.Yield();
                return new(orderId.Length + (ct.CanBeCanceled ? 1 : 0));
            }

            public ValueTask<Parcel> WeighAsync(Bill bill) => new(new Parcel(bill.Amount % 7));

            public Task<Parcel> TryAsync(RequestOptions options, Func<int, int> scale) => Task.FromResult(new Parcel(scale(options.Size)));
        }

        public static class Probe
        {
            public static async Task<string> RunAsync()
            {
                var services = new Services();
                using var source = new CancellationTokenSource();
                var value = await new Orders(services, services).SumAsync("order-1", new RequestOptions(5), source.Token);
                return $"{value}; {services.Saved}";
            }
        }
        """;

    [Theory]
    [InlineData("independent calls", "var bill = await billing.FetchAsync(id); var parcel = await shipping.LocateAsync(id); return bill.Amount - parcel.Weight;", "63; ")]
    [InlineData("a chain", "var bill = await billing.FetchAsync(id); var parcel = await shipping.WeighAsync(bill); var refund = await billing.RefundAsync(bill, parcel); return refund.Amount;", "70; ")]
    [InlineData("a diamond", "var bill = await billing.FetchAsync(id); var parcel = await shipping.WeighAsync(bill); var count = await billing.CountAsync(bill); var refund = await billing.RefundAsync(new(count), parcel); return refund.Amount;", "70; ")]
    [InlineData("effects", "var bill = await billing.FetchAsync(id); await billing.SaveAsync(bill); var count = await billing.CountAsync(bill); await billing.SaveAsync(count); await billing.SaveAsync(\"end\"); return count;", "1070; Bill { Amount = 70 }, 1070, end")]
    [InlineData("effects of calls that come to a value", "await billing.SaveAsync(1); _ = await billing.FetchAsync(id); var late = await billing.FetchAsync(id); await billing.SaveAsync(late.Amount); return late.Amount;", "71; 1, 71")]
    [InlineData("inputs", "var a = id.Length; var b = options.Size; var first = await billing.FetchAsync(id + a); var second = await shipping.TryAsync(options, size => size * b + a); return first.Amount + second.Weight;", "112; ")]
    [InlineData("the token", "var bill = await billing.FetchAsync(id, ct); var parcel = await shipping.LocateAsync(id, ct); return bill.Amount * 100 + parcel.Weight;", "7008; ")]
    [InlineData("a value that may be null", "var none = await billing.FindAsync(null); var some = await billing.FindAsync(id); var count = await billing.CountAsync(none ?? some!); return count;", "7; ")]
    [InlineData("values between", "var bill = await billing.FetchAsync(id); var twice = bill.Amount * 2; var parcel = await shipping.WeighAsync(new(twice)); var sum = twice + parcel.Weight; return sum;", "140; ")]
    [InlineData("computations between", "var bill = await billing.FetchAsync(id); var first = billing.Map(bill); var parcel = await shipping.LocateAsync(id); var second = billing.Map(first); var count = await billing.CountAsync(second); return count * 10 + parcel.Weight;", "737; ")]
    [InlineData("the same call twice", "await billing.SaveAsync(1); var a = billing.Map(new(1)); var b = billing.Map(new(1)); var c = await billing.CountAsync(b); return a.Amount + b.Amount * 10 + c * 100;", "100332; 1")]
    [InlineData("its own methods", "var a = await LengthAsync(id); var b = await LengthAsync(id + a); var c = await WithAsync(b); return a + b * 10 + c * 100;", "787; ")]
    [InlineData("more than a call", "var amount = (await billing.FetchAsync(id).ConfigureAwait(false)).Amount; object parcel = await shipping.WeighAsync(await billing.FetchAsync(id + amount).ConfigureAwait(false)).ConfigureAwait(false); return amount + ((Parcel)parcel).Weight;", "76; ")]
    [InlineData("a local that changes later", "var count = await LengthAsync(id); var other = await LengthAsync(id + 1); count += other; count++; return count;", "16; ")]
    [InlineData("an object that a step changes", "var box = new Box(); var was = await ReadAsync(box.Value); var added = await AddAsync(box); var now = box.Value; var read = await ReadAsync(now); return was + added * 10 + read * 100;", "330; ")]
    [InlineData("a field that a step changes", "var one = await NextAsync(); var seen = _next; var again = await ReadAsync(seen); var two = await ReadAsync(_next + 1); return one + seen * 10 + again * 100 + two * 1000;", "2111; ")]
    [InlineData("methods that change a field", "var one = await NextAsync(); var two = await AgainAsync(); var three = await NextAsync(); return one + two * 10 + three * 100;", "321; ")]
    public async Task It_computes_the_same_with(string what, string body, string expected)
    {
        Assert.NotEmpty(what);
        var before = InOrders(body.Replace("; ", ";\n        ", StringComparison.Ordinal));
        var after = await Refactoring.ApplyAsync(before);

        Assert.Contains("new SumWorkflow(", after, StringComparison.Ordinal);
        Assert.Equal(expected, await RunAsync(Markup.Parse(before).Text));
        Assert.Equal(expected, await RunAsync(after));
    }

    [Fact]
    public async Task What_a_step_throws_is_inside_what_the_workflow_throws()
    {
        var after = await Refactoring.ApplyAsync(InOrders("var a = await LengthAsync(id); var b = await billing.FetchAsync(null!); return a + b.Amount;"));

        var thrown = await Assert.ThrowsAsync<FlowException>(() => RunAsync(after));

        Assert.IsType<NullReferenceException>(thrown.InnerException);
    }

    private static async Task<string> RunAsync(string source)
    {
        var compiled = CompiledWorkflow.Of(source, TestProject.ImplicitUsings, Shop.Source, Probe);
        return await (Task<string>)compiled.Assembly.GetType("Probe")!.GetMethod("RunAsync")!.Invoke(null, null)!;
    }

    private static string InOrders(string body) =>
        $$"""
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string id, RequestOptions options, CancellationToken ct)
            {
                {{body}}
            }

            private int _next;

            private async Task<int> NextAsync()
            {
                await Task.Yield();
                return ++_next;
            }

            private Task<int> AgainAsync() => NextAsync();

            private static Task<int> ReadAsync(int value) => Task.FromResult(value);

            private static async Task<int> AddAsync(Box box)
            {
                await Task.Yield();
                return box.Value = 3;
            }

            private sealed class Box
            {
                public int Value { get; set; }
            }

            public string Names => $"{billing}{shipping}";

            private static Task<int> LengthAsync(string text) => Task.FromResult(text.Length);

            private async Task<int> WithAsync(int number) => number - (await shipping.WeighAsync(new(number))).Weight;
        }
        """;
}
