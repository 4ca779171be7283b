using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>What becomes a task, and what each task waits for.</summary>
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
    public Task Nothing_passes_a_call_that_stands_there_for_its_effect() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var parcel = await shipping.LocateAsync(orderId);
                await billing.SaveAsync(bill);
                var count = await billing.CountAsync(bill);
                await billing.SaveAsync(parcel);
                return count;
            }
        }
        """,
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId);
                return results.Count;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Task<Parcel> ParcelAsync(string orderId) => shipping.LocateAsync(orderId);

            [AgentTask(DependsOn = [nameof(ParcelAsync)])]
            private Task SaveAsync(Bill bill) => billing.SaveAsync(bill);

            [AgentTask(DependsOn = [nameof(SaveAsync)])]
            private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);

            [AgentTask(DependsOn = [nameof(CountAsync)])]
            private Task Save2Async(Parcel parcel) => billing.SaveAsync(parcel);
        }
        """);

    [Fact]
    public Task So_does_a_statement_between_and_a_value_that_is_thrown_away() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing)
        {
            public async Task SumAsync(string orderId)
            {
                if (orderId.Length > 3)
                    return;

                $$_ = await billing.FetchAsync(orderId);
                Console.WriteLine(orderId);
                var count = await billing.CountAsync(new(3));
                Console.WriteLine(count);
            }
        }
        """,
        """
        public class Orders(IBilling billing)
        {
            public async Task SumAsync(string orderId)
            {
                if (orderId.Length > 3)
                    return;

                var results = await new SumWorkflow(billing).RunAsync(orderId);
                Console.WriteLine(results.Count);
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            [AgentTask]
            private async Task FetchAsync(string orderId) => await billing.FetchAsync(orderId);

            [AgentTask(DependsOn = [nameof(FetchAsync)])]
            private static void WriteLine(string orderId) => Console.WriteLine(orderId);

            [AgentTask(DependsOn = [nameof(WriteLine)])]
            private Task<int> CountAsync() => billing.CountAsync(new(3));
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

    [Fact]
    public Task What_opens_the_way_comes_first() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var opened = await OpenAsync(orderId);
                var bill = await billing.FetchAsync(orderId);
                var parcel = await shipping.LocateAsync(orderId);
                return bill.Amount + parcel.Weight + opened;
            }

            private static async Task<int> OpenAsync(string id)
            {
                await Task.Yield();
                return id.Length;
            }
        }
        """,
        """
        public partial class Orders(IBilling billing, IShipping shipping)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing, shipping).RunAsync(orderId);
                return results.Bill.Amount + results.Parcel.Weight + results.Opened;
            }

            private static async Task<int> OpenAsync(string id)
            {
                await Task.Yield();
                return id.Length;
            }

            /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
            private sealed partial class SumWorkflow(IBilling billing, IShipping shipping)
            {
                [AgentTask]
                private static Task<int> OpenedAsync(string orderId) => OpenAsync(orderId);

                [AgentTask(DependsOn = [nameof(OpenedAsync)])]
                private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

                [AgentTask(DependsOn = [nameof(OpenedAsync)])]
                private Task<Parcel> ParcelAsync(string orderId) => shipping.LocateAsync(orderId);
            }
        }
        """);

    [Fact]
    public Task The_same_call_twice_is_made_one_after_the_other() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var again = await billing.FetchAsync(orderId);
                return bill.Amount + again.Amount;
            }
        }
        """,
        """
        public class Orders(IBilling billing)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing).RunAsync(orderId);
                return results.Bill.Amount + results.Again.Amount;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask(DependsOn = [nameof(BillAsync)])]
            private Task<Bill> AgainAsync(string orderId) => billing.FetchAsync(orderId);
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
    public Task Who_may_change_an_object_and_who_looks_at_it_keep_their_order() => Refactoring.ChangesAsync(
        """
        public class Order
        {
            public string Id { get; set; } = "";
            public string Parcel { get; set; } = "";
        }

        public class Orders(IBilling billing, IShipping shipping, Func<Order, Task<int>> add)
        {
            public async Task<int> $$SumAsync(Order order, IBilling other)
            {
                var before = await billing.FetchAsync(order.Id);
                var parcel = await shipping.LocateAsync(order.Parcel);
                var added = await add(order);
                var after = await billing.FetchAsync(order.Id + added);
                var one = await other.CountAsync(after);
                var two = await other.FindAsync("2");
                return before.Amount + parcel.Weight + one + (two?.Amount ?? 0);
            }
        }
        """,
        """
        public class Order
        {
            public string Id { get; set; } = "";
            public string Parcel { get; set; } = "";
        }

        public class Orders(IBilling billing, IShipping shipping, Func<Order, Task<int>> add)
        {
            public async Task<int> SumAsync(Order order, IBilling other)
            {
                var results = await new SumWorkflow(billing, shipping, add).RunAsync(order, other);
                return results.Before.Amount + results.Parcel.Weight + results.One + (results.Two?.Amount ?? 0);
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing, IShipping shipping, Func<Order, Task<int>> add)
        {
            [AgentTask]
            private Task<Bill> BeforeAsync(Order order) => billing.FetchAsync(order.Id);

            [AgentTask]
            private Task<Parcel> ParcelAsync(Order order) => shipping.LocateAsync(order.Parcel);

            [AgentTask(DependsOn = [nameof(BeforeAsync), nameof(ParcelAsync)])]
            private Task<int> AddedAsync(Order order) => add(order);

            [AgentTask]
            private Task<Bill> AfterAsync(Order order, int added) => billing.FetchAsync(order.Id + added);

            [AgentTask]
            private static Task<int> OneAsync(IBilling other, Bill after) => other.CountAsync(after);

            [AgentTask(DependsOn = [nameof(OneAsync)])]
            private static Task<Bill?> TwoAsync(IBilling other) => other.FindAsync("2");
        }
        """);

    [Fact]
    public Task So_do_two_calls_of_what_a_step_opened() => Refactoring.ChangesAsync(
        """
        public class Orders(Func<Task<IBilling>> open)
        {
            public async Task<int> $$SumAsync(IReadOnlyList<string> ids)
            {
                var session = await open();
                var first = await session.FetchAsync(ids[0]);
                var second = await session.FetchAsync(ids[1]);
                return first.Amount + second.Amount;
            }
        }
        """,
        """
        public class Orders(Func<Task<IBilling>> open)
        {
            public async Task<int> SumAsync(IReadOnlyList<string> ids)
            {
                var results = await new SumWorkflow(open).RunAsync(ids);
                return results.First.Amount + results.Second.Amount;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(Func<Task<IBilling>> open)
        {
            [AgentTask]
            private Task<IBilling> SessionAsync() => open();

            [AgentTask]
            private static Task<Bill> FirstAsync(IBilling session, IReadOnlyList<string> ids) => session.FetchAsync(ids[0]);

            [AgentTask(DependsOn = [nameof(FirstAsync)])]
            private static Task<Bill> SecondAsync(IBilling session, IReadOnlyList<string> ids) => session.FetchAsync(ids[1]);
        }
        """);
}
