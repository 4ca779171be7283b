using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.AddPartialFix>;

namespace AgentFlow.CodeFixes.Tests;

public class AddPartialFixTests
{
    [Fact]
    public Task Adds_partial_before_the_keyword() => Fix.ChangesAsync(
        """
        public sealed class {|AGF0101:Report|}
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        """
        public sealed partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Keeps_what_stands_before_a_type_without_modifiers() => Fix.ChangesAsync(
        """
        // A report.
        record struct {|AGF0101:Report|}
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        """
        // A report.
        partial record struct Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Keeps_attributes() => Fix.ChangesAsync(
        """
        [AgentWorkflow]
        // A report.
        class {|AGF0101:Report|}
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        """
        [AgentWorkflow]
        // A report.
        partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Adds_it_to_all_types_around() => Fix.ChangesAsync(
        """
        public class Outer
        {
            public interface IInner
            {
                public class {|AGF0101:Report|}
                {
                    [AgentTask] string Draft(string topic) => topic;
                }
            }
        }
        """,
        """
        public partial class Outer
        {
            public partial interface IInner
            {
                public partial class Report
                {
                    [AgentTask] string Draft(string topic) => topic;
                }
            }
        }
        """);

    [Fact]
    public Task Fixes_all_once_where_two_stand_in_one_type() => Fix.ChangesAllAsync(
        """
        public class Outer
        {
            public class {|AGF0101:First|}
            {
                [AgentTask] string Draft(string topic) => topic;
            }

            public class {|AGF0101:Second|}
            {
                [AgentTask] string Draft(string topic) => topic;
            }
        }
        """,
        """
        public partial class Outer
        {
            public partial class First
            {
                [AgentTask] string Draft(string topic) => topic;
            }

            public partial class Second
            {
                [AgentTask] string Draft(string topic) => topic;
            }
        }
        """);
}
