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
}
