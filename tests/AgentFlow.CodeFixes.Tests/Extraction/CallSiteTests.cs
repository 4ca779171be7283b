using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>What becomes of the method and of its file.</summary>
public class CallSiteTests
{
    [Fact]
    public Task Comments_go_with_their_steps_and_the_namespace_is_imported_in_its_place() => Refactoring.ChangesWithoutImportAsync(
        """"
        // A file.
        using System.Linq;
        using Zoo = System.Math;

        namespace Shop;

        /// <summary>Orders.</summary>
        public class Orders(IBilling billing)
        {
            public async Task<int> SumAsync(string orderId)
            {
                Console.WriteLine("begin");

                // The bill comes first.
                var bill = await billing.FetchAsync(
                    orderId,
                    default); // from the shop
                var other = await billing.FetchAsync(orderId + """
                    a
                      b
                    """);

                // $$The count.
                var count = await billing.CountAsync(bill);
                foreach (var c in orderId.Where(c => c > 'a'))
                    Console.Write(c);
                return count + other.Amount;
            }

            public int Next() => 1;
        }

        public class After;
        """",
        """"
        // A file.
        using System.Linq;
        using AgentFlow;
        using Zoo = System.Math;

        namespace Shop;

        /// <summary>Orders.</summary>
        public class Orders(IBilling billing)
        {
            public async Task<int> SumAsync(string orderId)
            {
                Console.WriteLine("begin");

                var results = await new SumWorkflow(billing).RunAsync(orderId);
                foreach (var c in orderId.Where(c => c > 'a'))
                    Console.Write(c);
                return results.Count + results.Other.Amount;
            }

            public int Next() => 1;
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            // The bill comes first.
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(
                orderId,
                default); // from the shop

            [AgentTask(DependsOn = [nameof(BillAsync)])]
            private Task<Bill> OtherAsync(string orderId) => billing.FetchAsync(orderId + """
                    a
                      b
                    """);

            // The count.
            [AgentTask(DependsOn = [nameof(OtherAsync)])]
            private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);
        }

        public class After;
        """");

    [Fact]
    public Task The_namespace_is_imported_where_the_others_are() => Refactoring.ChangesWithoutImportAsync(
        """
        namespace Shop
        {
            using System;
            using System.Threading.Tasks;

            public class Orders
            {
                private readonly IBilling _billing;

                public Orders(IBilling billing)
                {
                    _billing = billing;
                }

                public async Task<int> $$SumAsync(string orderId)
                {
                    Bill bill = await _billing.FetchAsync(orderId);
                    int count = await _billing.CountAsync(bill);
                    return count;
                }
            }
        }
        """,
        """
        namespace Shop
        {
            using System;
            using System.Threading.Tasks;
            using AgentFlow;

            public class Orders
            {
                private readonly IBilling _billing;

                public Orders(IBilling billing)
                {
                    _billing = billing;
                }

                public async Task<int> SumAsync(string orderId)
                {
                    var results = await new SumWorkflow(_billing).RunAsync(orderId);
                    return results.Count;
                }
            }

            /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
            internal sealed partial class SumWorkflow(IBilling billing)
            {
                [AgentTask]
                private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

                [AgentTask]
                private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);
            }
        }
        """);

    [Fact]
    public Task It_may_be_the_first_that_is_imported() => Refactoring.ChangesWithoutImportAsync(
        """
        // A file.
        namespace Shop;

        public class Orders(IBilling billing)
        {
            public async Task<int> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var count = await billing.CountAsync(bill);
                return count;
            }
        }
        """,
        """
        // A file.
        using AgentFlow;

        namespace Shop;

        public class Orders(IBilling billing)
        {
            public async Task<int> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing).RunAsync(orderId);
                return results.Count;
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);
        }
        """);

    [Fact]
    public Task A_local_stays_where_it_changes_or_its_name_matters() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing)
        {
            public async Task<object> $$SumAsync(string orderId)
            {
                var bill = await billing.FetchAsync(orderId);
                var count = await billing.CountAsync(bill);
                var other = await billing.FetchAsync("2");
                var more = await billing.FetchAsync("3");
                count++;
                var pair = (other, 1);
                return new { count, pair.other, bill = bill.Amount, Name = nameof(more) };
            }
        }
        """,
        """
        public class Orders(IBilling billing)
        {
            public async Task<object> SumAsync(string orderId)
            {
                var results = await new SumWorkflow(billing).RunAsync(orderId);
                var count = results.Count;
                var other = results.Other;
                var more = results.More;
                count++;
                var pair = (other, 1);
                return new { count, pair.other, bill = results.Bill.Amount, Name = nameof(more) };
            }
        }

        /// <summary>The steps of <c>SumAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class SumWorkflow(IBilling billing)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Task<int> CountAsync(Bill bill) => billing.CountAsync(bill);

            [AgentTask(DependsOn = [nameof(CountAsync)])]
            private Task<Bill> OtherAsync() => billing.FetchAsync("2");

            [AgentTask(DependsOn = [nameof(OtherAsync)])]
            private Task<Bill> MoreAsync() => billing.FetchAsync("3");
        }
        """);

    [Fact]
    public Task Only_what_is_selected_is_extracted() => Refactoring.ChangesAsync(
        """
        public class Orders(IBilling billing)
        {
            public async Task AllAsync(string orderId)
            {
                await billing.SaveAsync("1");
                [|var bill = await billing.FetchAsync(orderId);
                await billing.SaveAsync(bill);|]
                await billing.SaveAsync("2");
            }
        }
        """,
        """
        public class Orders(IBilling billing)
        {
            public async Task AllAsync(string orderId)
            {
                await billing.SaveAsync("1");
                await new AllWorkflow(billing).RunAsync(orderId);
                await billing.SaveAsync("2");
            }
        }

        /// <summary>The steps of <c>AllAsync</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
        internal sealed partial class AllWorkflow(IBilling billing)
        {
            [AgentTask]
            private Task<Bill> BillAsync(string orderId) => billing.FetchAsync(orderId);

            [AgentTask]
            private Task SaveAsync(Bill bill) => billing.SaveAsync(bill);
        }
        """);

    [Fact]
    public async Task A_local_stays_where_its_text_is_taken()
    {
        var after = await Refactoring.ApplyAsync(
            """
            public class Orders(IBilling billing)
            {
                public async Task<int> $$SumAsync(string id)
                {
                    var first = await billing.FindAsync(id);
                    var second = await billing.FetchAsync(id);
                    ArgumentNullException.ThrowIfNull(first);
                    return first.Amount + second.Amount;
                }
            }
            """);

        Assert.Contains("var first = results.First;", after, StringComparison.Ordinal);
        Assert.Contains("ThrowIfNull(first)", after, StringComparison.Ordinal);
        Assert.Contains("results.Second.Amount", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_comment_is_lost()
    {
        var after = await Refactoring.ApplyAsync(
            """
            public class Orders(IBilling billing)
            {
                public async Task<int> $$SumAsync(string id)
                {
                    var bill /* one */ = /* two */ await /* three */ billing.FetchAsync(/* four */ id) /* five */; // six
                    var /* seven */ count = await billing.CountAsync(bill)
                        // eight
                        .ConfigureAwait(/* nine */ false);
                    return count;
                }
            }
            """);

        Assert.All(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], word => Assert.Single(after.Split('\n', '*', '/'), part => part.Trim() == word));
    }
}
