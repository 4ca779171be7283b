using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Where the workflow stands.</summary>
public class PlaceTests
{
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
