using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>How the workflow gets at the object around the method.</summary>
public class SurroundingsTests
{
    [Fact]
    public Task Fields_and_plain_properties_are_handed_over_and_static_members_are_named_by_their_type() => Refactoring.ChangesAsync(
        """
        namespace Shop;

        public class Orders
        {
            private readonly IBilling _billing;

            public Orders(IBilling billing) => _billing = billing;

            public IBilling Other { get; } = null!;

            public const string Suffix = "!";

            public async Task<int> $$SumAsync(string billing)
            {
                var bill = await this._billing.FetchAsync(billing + Suffix);
                var count = await Other.CountAsync(new Bill(1) { Amount = Default.Amount });
                var two = await Kinds.TwoAsync();
                return bill.Amount + count + two;
            }

            public static Bill Default => new(2);

            public static class Kinds
            {
                public static Task<int> TwoAsync() => Task.FromResult(2);
            }
        }
        """,
        """
        namespace Shop;

        public class Orders
        {
            private readonly IBilling _billing;

            public Orders(IBilling billing) => _billing = billing;

            public IBilling Other { get; } = null!;

            public const string Suffix = "!";

            public async Task<int> SumAsync(string billing)
            {
                var results = await new SumWorkflow(_billing, Other).RunAsync(billing);
                return results.Bill.Amount + results.Count + results.Two;
            }

            public static Bill Default => new(2);

            public static class Kinds
            {
                public static Task<int> TwoAsync() => Task.FromResult(2);
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing2, IBilling other)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string billing) => billing2.FetchAsync(billing + Orders.Suffix);

            [AgentTask(DependsOn = [nameof(BillAsync)])]
            private Task<int> CountAsync() => other.CountAsync(new Bill(1) { Amount = Orders.Default.Amount });

            [AgentTask(DependsOn = [nameof(CountAsync)])]
            private static Task<int> TwoAsync() => Orders.Kinds.TwoAsync();
        }
        """);

    [Fact]
    public Task Who_calls_a_method_of_the_object_holds_the_object_from_inside_its_type() => Refactoring.ChangesAsync(
        """
        using System.Linq;

        namespace Shop
        {
            public class Orders
            {
                private readonly IBilling _billing;
                private int _calls;

                public Orders(IBilling billing) => _billing = billing;

                public async Task<int> $$SumAsync(string orderId)
                {
                    var bill = await LoadAsync(orderId);
                    var count = await _billing.CountAsync(Twice(bill));
                    var all = await this.LoadAsync(_calls.ToString());
                    return new[] { bill.Amount, count, all.Amount }.Sum();
                }

                private async Task<Bill> LoadAsync(string id)
                {
                    _calls++;
                    return await _billing.FetchAsync(id);
                }

                private static Bill Twice(Bill bill) => new(bill.Amount * 2);
            }
        }
        """,
        """
        using System.Linq;

        namespace Shop
        {
            public partial class Orders
            {
                private readonly IBilling _billing;
                private int _calls;

                public Orders(IBilling billing) => _billing = billing;

                public async Task<int> SumAsync(string orderId)
                {
                    var results = await new SumWorkflow(this).RunAsync(orderId);
                    return new[] { results.Bill.Amount, results.Count, results.All.Amount }.Sum();
                }

                private async Task<Bill> LoadAsync(string id)
                {
                    _calls++;
                    return await _billing.FetchAsync(id);
                }

                private static Bill Twice(Bill bill) => new(bill.Amount * 2);

                /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
                private sealed partial class SumWorkflow(Orders orders)
                {
                    [AgentTask]
                    private Task<Bill> BillAsync(string orderId) => orders.LoadAsync(orderId);

                    [AgentTask]
                    private Task<int> CountAsync(Bill bill) => orders._billing.CountAsync(Twice(bill));

                    [AgentTask(DependsOn = [nameof(CountAsync)])]
                    private Task<Bill> AllAsync() => orders.LoadAsync(orders._calls.ToString());
                }
            }
        }
        """);

    [Fact]
    public Task A_primary_constructor_s_parameter_is_handed_over_beside_the_object() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing)
        {
            private int _calls;

            public async Task<int> $$SumAsync(string orders)
            {
                var bill = await LoadAsync(orders);
                var count = await billing.CountAsync(bill);
                return count + _calls;
            }

            private Task<Bill> LoadAsync(string id)
            {
                _calls++;
                return billing.FetchAsync(id);
            }
        }
        """,
        """
        public partial class Orders(IBilling billing)
        {
            private int _calls;

            public async Task<int> SumAsync(string orders)
            {
                var results = await new SumWorkflow(this, billing).RunAsync(orders);
                return results.Count + _calls;
            }

            private Task<Bill> LoadAsync(string id)
            {
                _calls++;
                return billing.FetchAsync(id);
            }

            /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
            private sealed partial class SumWorkflow(Orders orders2, IBilling billing)
            {
                [AgentTask]
                private Task<Bill> BillAsync(string orders) => orders2.LoadAsync(orders);

                [AgentTask]
                private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);
            }
        }
        """);

    [Fact]
    public Task A_struct_hands_its_services_over() => Refactoring.ChangesAsync(
        """
        public struct Orders(IBilling billing)
        {
            private readonly IBilling _billing = billing;

            public readonly async Task<int> $$SumAsync(string id)
            {
                var bill = await _billing.FetchAsync(id);
                var count = await _billing.CountAsync(bill);
                return count;
            }
        }
        """,
        """
        public struct Orders(IBilling billing)
        {
            private readonly IBilling _billing = billing;

            public readonly async Task<int> SumAsync(string id)
            {
                var results = await new SumWorkflow(_billing).RunAsync(id);
                return results.Count;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string id) => billing.FetchAsync(id);

            [AgentTask]
            private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);
        }
        """);
}
