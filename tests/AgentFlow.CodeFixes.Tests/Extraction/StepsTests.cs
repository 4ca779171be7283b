using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>What becomes a task, and what each task takes from others.</summary>
public class StepsTests
{
    [Fact]
    public Task Each_takes_the_result_of_the_one_before_by_its_name() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var parcel = await shipping.WeighAsync(bill);
                var refund = await billing.RefundAsync(bill, parcel);
                return refund.Amount;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId);
                return results.Refund.Amount;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private ValueTask<Parcel> ParcelAsync(Bill bill) => shipping.WeighAsync(bill);

            [AgentTask]
            private Task<Refund> RefundAsync(Bill bill, Parcel parcel) => billing.RefundAsync(bill, parcel);
        }
        """);

    [Fact]
    public Task Independent_calls_wait_for_nothing_and_who_needs_both_takes_both() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId, string parcelId)
            {
                var text = orderId.Trim();
                var bill = await billing.FetchAsync(text);
                var parcel = await shipping.LocateAsync(parcelId);
                var refund = await billing.RefundAsync(bill, parcel);
                var count = await billing.CountAsync(bill);
                return refund.Amount + count;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId, string parcelId)
            {
                var text = orderId.Trim();
                var results = await new SumWorkflow(billing, shipping).RunAsync(text, parcelId);
                return results.Refund.Amount + results.Count;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string text) => billing.FetchAsync(text);

            [AgentTask]
            private Task<Parcel> ParcelAsync(string parcelId) => shipping.LocateAsync(parcelId);

            [AgentTask]
            private Task<Refund> RefundAsync(Bill bill, Parcel parcel) => billing.RefundAsync(bill, parcel);

            [AgentTask(DependsOn = [nameof(RefundAsync)])]
            private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);
        }
        """);

    [Fact]
    public Task More_than_a_call_is_awaited_in_the_task_and_ConfigureAwait_is_at_the_call_alone() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var amount = (await billing.FetchAsync(orderId).ConfigureAwait(false)).Amount;
                var parcel = await shipping.WeighAsync(await billing.FetchAsync(orderId + "x").ConfigureAwait(false)).ConfigureAwait(false);
                object count = await billing.CountAsync(new Bill(amount)).ConfigureAwait(false);
                return amount + parcel.Weight + (int)count;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId).ConfigureAwait(false);
                return results.Amount + results.Parcel.Weight + (int)results.Count;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private async Task<int> AmountAsync(string orderId) => (await billing.FetchAsync(orderId)).Amount;

            [AgentTask(DependsOn = [nameof(AmountAsync)])]
            private async Task<Parcel> ParcelAsync(string orderId)
                => await shipping.WeighAsync(await billing.FetchAsync(orderId + "x"));

            [AgentTask(DependsOn = [nameof(ParcelAsync)])]
            private async Task<object> CountAsync(int amount) => await billing.CountAsync(new Bill(amount));
        }
        """);

    [Fact]
    public Task A_call_that_may_do_more_than_compute_becomes_a_task_and_keeps_its_place_among_its_kind() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var mapped = billing.Map(bill);
                var parcel = await shipping.LocateAsync(orderId);
                var again = billing.Map(mapped);
                var count = await billing.CountAsync(again);
                return count + parcel.Weight;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId);
                return results.Count + results.Parcel.Weight;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Bill Mapped(Bill bill) => billing.Map(bill);

            [AgentTask(DependsOn = [nameof(Mapped)])]
            private Task<Parcel> ParcelAsync(string orderId) => shipping.LocateAsync(orderId);

            [AgentTask(DependsOn = [nameof(ParcelAsync)])]
            private Bill Again(Bill mapped) => billing.Map(mapped);

            [AgentTask]
            private Task<int> CountAsync(Bill again) => billing.CountAsync(again);
        }
        """);
}
