using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Where a value is computed that is no step: before the workflow, in it, or after it.</summary>
public class ValuesTests
{
    [Fact]
    public Task A_value_stays_before_the_workflow_or_becomes_a_task_where_a_step_between_needs_it() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var key = orderId + "!";
                var parcel = await shipping.LocateAsync(key);
                var sum = bill.Amount + parcel.Weight; // cents
                var next = $"{bill.Amount}:{sum}";
                var other = await billing.FetchAsync(next);

                return sum + other.Amount;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var key = orderId + "!";
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId, key);

                return results.Sum + results.Other.Amount;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Task<Parcel> ParcelAsync(string key) => shipping.LocateAsync(key);

            [AgentTask]
            private static int Sum(Bill bill, Parcel parcel) => bill.Amount + parcel.Weight; // cents

            [AgentTask]
            private static string Next(Bill bill, int sum) => $"{bill.Amount}:{sum}";

            [AgentTask]
            private Task<Bill> OtherAsync(string next) => billing.FetchAsync(next);
        }
        """);

    [Fact]
    public Task A_value_that_no_step_needs_stays_after_the_workflow() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                // What is asked for.
                var amount = bill.Amount * 2;
                var parcel = await shipping.LocateAsync(orderId);

                return amount + parcel.Weight;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId);
                // What is asked for.
                var amount = results.Bill.Amount * 2;

                return amount + results.Parcel.Weight;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Task<Parcel> ParcelAsync(string orderId) => shipping.LocateAsync(orderId);
        }
        """);

    [Fact]
    public Task A_clock_is_read_where_it_was_read() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var read = DateTime.UtcNow.Year;
                var parcel = await shipping.LocateAsync(orderId);
                return bill.Amount + parcel.Weight + read;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId);
                return results.Bill.Amount + results.Parcel.Weight + results.Read;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask(DependsOn = [nameof(BillAsync)])]
            private static int Read() => DateTime.UtcNow.Year;

            [AgentTask(DependsOn = [nameof(Read)])]
            private Task<Parcel> ParcelAsync(string orderId) => shipping.LocateAsync(orderId);
        }
        """);
}
