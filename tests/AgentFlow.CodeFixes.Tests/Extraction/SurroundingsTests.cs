using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>How the workflow gets at the type around the method.</summary>
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
    public Task In_a_nested_or_generic_type_it_stands_inside_and_all_around_is_partial() => Refactoring.ChangesAsync(
        """
        public class Outer<T>
        {
            internal class Inner(Func<string, Task<T>> load)
            {
                private sealed record Pair(T First, T Second);

                public async Task<object> $$PairAsync(string a, string b)
                {
                    var first = await load(a);
                    var second = await load(b);
                    var pair = await Task.FromResult(new Pair(first, second));
                    return pair;
                }
            }
        }
        """,
        """
        public partial class Outer<T>
        {
            internal partial class Inner(Func<string, Task<T>> load)
            {
                private sealed record Pair(T First, T Second);

                public async Task<object> PairAsync(string a, string b)
                {
                    var results = await new PairWorkflow(load).RunAsync(a, b);
                    return results.Pair;
                }

                /// <summary>The steps of <c>PairAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
                private sealed partial class PairWorkflow(Func<string, Task<T>> load)
                {
                    [AgentTask]
                    private Task<T> FirstAsync(string a) => load(a);

                    [AgentTask(DependsOn = [nameof(FirstAsync)])]
                    private Task<T> SecondAsync(string b) => load(b);

                    [AgentTask]
                    private static Task<Pair> PairAsync(T first, T second) => Task.FromResult(new Pair(first, second));
                }
            }
        }
        """);

    [Fact]
    public Task What_others_cannot_see_is_called_from_inside() => Refactoring.ChangesAsync(
        """
        public static class Orders
        {
            public static async Task<int> $$SumAsync(int start)
            {
                var first = await SecretAsync(start);
                var second = await SecretAsync(start + 1);
                return first + second;
            }

            private static Task<int> SecretAsync(int number) => Task.FromResult(number * 2);
        }
        """,
        """
        public static partial class Orders
        {
            public static async Task<int> SumAsync(int start)
            {
                var results = await new SumWorkflow().RunAsync(start);
                return results.First + results.Second;
            }

            private static Task<int> SecretAsync(int number) => Task.FromResult(number * 2);

            /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
            private sealed partial class SumWorkflow
            {
                [AgentTask]
                private static Task<int> FirstAsync(int start) => SecretAsync(start);

                [AgentTask]
                private static Task<int> SecondAsync(int start) => SecretAsync(start + 1);
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

    [Fact]
    public Task A_task_hides_nothing_that_a_step_calls() => Refactoring.ChangesAsync(
        """
        public class Orders
        {
            public async Task<int> $$SumAsync(string id)
            {
                var first = await FirstAsync(id);
                var second = await SecondAsync(id);
                var Math = System.Math.Max(first, second);
                var third = await SecondAsync(Math.ToString());
                return first + third;
            }

            internal static Task<int> FirstAsync(string id) => Task.FromResult(id.Length);

            private static Task<int> SecondAsync(string id) => Task.FromResult(id.Length + 1);
        }
        """,
        """
        public partial class Orders
        {
            public async Task<int> SumAsync(string id)
            {
                var results = await new SumWorkflow().RunAsync(id);
                return results.First + results.Third;
            }

            internal static Task<int> FirstAsync(string id) => Task.FromResult(id.Length);

            private static Task<int> SecondAsync(string id) => Task.FromResult(id.Length + 1);

            /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
            private sealed partial class SumWorkflow
            {
                [AgentTask]
                private static Task<int> FirstAsync(string id) => Orders.FirstAsync(id);

                [AgentTask]
                private static Task<int> SecondAsync(string id) => Orders.SecondAsync(id);

                [AgentTask]
                private static int MathStep(int first, int second) => System.Math.Max(first, second);

                [AgentTask]
                private static Task<int> ThirdAsync(int mathStep) => Orders.SecondAsync(mathStep.ToString());
            }
        }
        """);

    [Theory]
    [InlineData("#if !NEVER", "", "#endif")]
    [InlineData("#if NEVER", "", "#endif")]
    [InlineData("    #region More", "\n", "    #endregion")]
    public async Task In_a_type_that_ends_in_a_directive_it_stands_right_behind_the_method(string begins, string within, string ends)
    {
        var after = await Refactoring.ApplyAsync(
            $$"""
            public class Orders
            {
                public async Task<int> $$SumAsync(int id)
                {
                    var a = await LengthAsync(id);
                    var b = await LengthAsync(a);
                    return a + b;
                }

                private static Task<int> LengthAsync(int number) => Task.FromResult(number);

            {{begins}}
                public int Size => 1;{{within}}
            {{ends}}
            }
            """);

        Assert.True(after.IndexOf("class SumWorkflow", StringComparison.Ordinal) < after.IndexOf(begins, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_method_that_is_compiled_on_condition_it_is_too()
    {
        var after = await Refactoring.ApplyAsync(
            """
            public class Orders(IBilling billing)
            {
                public int Size => 1;
            #if !NEVER
                public async Task<int> $$SumAsync(string id)
                {
                    var bill = await billing.FetchAsync(id);
                    var count = await billing.CountAsync(bill);
                    return count;
                }
            #endif
            }
            """);

        Assert.InRange(after.IndexOf("class SumWorkflow", StringComparison.Ordinal), after.IndexOf("#if", StringComparison.Ordinal), after.IndexOf("#endif", StringComparison.Ordinal));
    }
}
