using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>What waits for what for the sake of effects.</summary>
public class EffectsInOrderTests
{
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
