using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>What the tasks take, and how it is called.</summary>
public class InputsTests
{
    [Fact]
    public Task Names_that_the_generated_code_has_give_way() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string? orderId, RequestOptions options, CancellationToken cancellationToken)
            {
                var bill = await billing.FindAsync(orderId);
                var results = await shipping.TryAsync(options, size => size * options.Size);
                var plan = await billing.FetchAsync("x", cancellationToken);
                return bill?.Amount ?? results.Weight + plan.Amount;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string? orderId, RequestOptions options, CancellationToken cancellationToken)
            {
                var results2 = await new SumWorkflow(billing, shipping).RunAsync(orderId, options, cancellationToken: cancellationToken);
                return results2.Bill?.Amount ?? results2.ResultsStep.Weight + results2.PlanStep.Amount;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill?> BillAsync(string? orderId) => billing.FindAsync(orderId);

            [AgentTask(DependsOn = [nameof(BillAsync)])]
            private Task<Parcel> ResultsStepAsync(RequestOptions requestOptions)
                => shipping.TryAsync(requestOptions, size => size * requestOptions.Size);

            [AgentTask(DependsOn = [nameof(ResultsStepAsync)])]
            private Task<Bill> PlanStepAsync(CancellationToken cancellationToken) => billing.FetchAsync("x", cancellationToken);
        }
        """);

    [Fact]
    public Task Null_is_taken_only_where_it_can_be() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing)
        {
            public async Task<int> $$SumAsync(string? orderId, CancellationToken ct)
            {
                if (orderId is null)
                    return 0;
                string? note = "n";
                var bill = await billing.FetchAsync(orderId, ct);
                var found = await billing.FindAsync(note);
                var count = await billing.CountAsync(found!);
                return bill.Amount + count;
            }
        }
        """,
        """
        public class Orders(IBilling billing)
        {
            public async Task<int> SumAsync(string? orderId, CancellationToken ct)
            {
                if (orderId is null)
                    return 0;
                string? note = "n";
                var results = await new SumWorkflow(billing).RunAsync(orderId, note, cancellationToken: ct);
                return results.Bill.Amount + results.Count;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId, CancellationToken ct) => billing.FetchAsync(orderId, ct);

            [AgentTask(DependsOn = [nameof(BillAsync)])]
            private Task<Bill?> FoundAsync(string note) => billing.FindAsync(note);

            [AgentTask]
            private Task<int> CountAsync(Bill? found) => billing.CountAsync(found!);
        }
        """);

    [Fact]
    public Task Keywords_and_upper_case_locals_keep_working() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string @class)
            {
                const string Suffix = "!";
                var @event = await billing.FetchAsync(@class + Suffix);
                var parcel = await shipping.WeighAsync(@event);
                var Upper = await billing.CountAsync(@event);
                return parcel.Weight + Upper;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string @class)
            {
                const string Suffix = "!";
                var results = await new SumWorkflow(billing, shipping).RunAsync(@class, Suffix);
                return results.Parcel.Weight + results.Upper;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> EventAsync(string @class, string suffix) => billing.FetchAsync(@class + suffix);

            [AgentTask]
            private ValueTask<Parcel> ParcelAsync(Bill @event) => shipping.WeighAsync(@event);

            [AgentTask]
            private Task<int> UpperAsync(Bill @event) => billing.CountAsync(@event);
        }
        """);

    [Fact]
    public Task An_input_that_DependsOn_would_bind_to_another_result_is_held_by_the_workflow() => Refactoring.ChangesAsync(
        """
        public interface INames
        {
            Task<string> ValidateNameAsync(string id);
            Task<string> LoadAsync(string id);
        }

        public class Orders(INames names)
        {
            public async Task<string> $$TextAsync(string id, int count)
            {
                var name = await names.ValidateNameAsync(id);
                var text = await names.LoadAsync(id + count);
                return name + text;
            }
        }
        """,
        """
        public interface INames
        {
            Task<string> ValidateNameAsync(string id);
            Task<string> LoadAsync(string id);
        }

        public class Orders(INames names)
        {
            public async Task<string> TextAsync(string id, int count)
            {
                var results = await new TextWorkflow(names, id).RunAsync(count);
                return results.Name + results.Text;
            }
        }

        /// <summary>The steps of <c>TextAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class TextWorkflow(INames names, string id)
        {
            [AgentTask]
            private Task<string> NameAsync() => names.ValidateNameAsync(id);

            [AgentTask(DependsOn = [nameof(NameAsync)])]
            private Task<string> TextAsync(int count) => names.LoadAsync(id + count);
        }
        """);

    [Theory]
    [InlineData("DateTime since", "var a = await Get.TimeAsync(1); var now = DateTime.UtcNow; var b = await Get.SinceAsync(since); return b + a.Year + now.Year;", "new SumWorkflow(since).RunAsync()")]
    [InlineData("int? some", "var a = await Get.LeaseAsync(1); var b = await Get.SomeAsync(some); return a + b;", "new SumWorkflow(some).RunAsync()")]
    [InlineData("(int Left, int Right) pair", "var a = await Get.LeasePairAsync(1); var b = await Get.PairAsync(pair); return a.X + b;", "new SumWorkflow(pair).RunAsync()")]
    [InlineData("IReadOnlyList<int> all", "var a = await Get.LeaseAsync(1); var b = await Get.LeaseAsync(2); var c = await Get.AllAsync(all); return a + b + c;", "new SumWorkflow(all).RunAsync()")]
    [InlineData("object any", "var a = await Get.LeaseAsync(1); var b = await Get.AnyAsync(any); return a + b;", "new SumWorkflow().RunAsync(any)")]
    public async Task So_is_one_that_fits_in_another_form(string parameter, string body, string call)
    {
        var after = await Refactoring.ApplyAsync(
            $$"""
            public class Orders
            {
                public async Task<int> $$SumAsync({{parameter}})
                {
                    {{body}}
                }
            }

            public static class Get
            {
                public static Task<DateTime> TimeAsync(int value) => Task.FromResult(new DateTime(value));
                public static Task<int> SinceAsync(DateTime value) => Task.FromResult(value.Year);
                public static Task<int> LeaseAsync(int value) => Task.FromResult(value);
                public static Task<(int X, int Y)> LeasePairAsync(int value) => Task.FromResult((value, value));
                public static Task<int> SomeAsync(int? value) => Task.FromResult(value ?? 0);
                public static Task<int> PairAsync((int, int) value) => Task.FromResult(value.Item1);
                public static Task<int> AllAsync(IReadOnlyList<int> value) => Task.FromResult(value.Count);
                public static Task<int> AnyAsync(object value) => Task.FromResult(value.GetHashCode());
            }
            """);

        Assert.Contains(call, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_does_not_have_the_name_of_the_workflow()
    {
        var after = await Refactoring.ApplyAsync(
            """
            public class Orders(IBilling billing)
            {
                public async Task<int> $$BuyAsync(string id)
                {
                    var bill = await billing.FetchAsync(id);
                    var buyWorkflow = billing.Map(bill);
                    var toString = await billing.CountAsync(buyWorkflow);
                    var equals = await billing.CountAsync(bill);
                    return toString + equals;
                }
            }
            """);

        Assert.Contains("private Bill BuyWorkflowStep(Bill bill)", after, StringComparison.Ordinal);
        Assert.Contains("ToStringStepAsync(Bill buyWorkflowStep)", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_constant_is_an_input_where_it_need_not_be_one()
    {
        var after = await Refactoring.ApplyAsync(
            """
            public class Orders(IBilling billing)
            {
                public async Task<int> $$SumAsync(string id)
                {
                    const int size = 5;
                    var a = await billing.FetchAsync(id);
                    var b = await billing.CountAsync(new(size));
                    var c = await billing.CountAsync(new(size + a.Amount));
                    return b + c;
                }
            }
            """);

        Assert.Contains("new SumWorkflow(billing, size).RunAsync(id)", after, StringComparison.Ordinal);
    }
}
