using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.MakeEagerFix>;

namespace AgentFlow.CodeFixes.Tests;

public class MakeEagerFixTests
{
    private const string Tasks = """
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask(EstimatedMs = 100)] int Quick() => 1;
            [AgentTask] int AfterSlow(int slow) => slow;
            [AgentTask(EstimatedMs = 400)] int AfterQuick(int quick) => quick;
        """;

    [Fact]
    public Task Adds_the_attribute_below_what_is_said_of_the_type() => Fix.ChangesAsync(
        $$"""
        /// <summary>A report.</summary>
        public partial class {|AGF0304:Report|}
        {
        {{Tasks}}
        }
        """,
        $$"""
        /// <summary>A report.</summary>
        [AgentWorkflow(Schedule = Schedule.Eager)]
        public partial class Report
        {
        {{Tasks}}
        }
        """,
        title: "Make it Eager");

    [Fact]
    public Task Sets_the_option_of_the_attribute_wherever_that_stands() => Fix.ChangesAsync(
        $$"""
        namespace Demo
        {
            [Serializable]
            [AgentFlow.AgentWorkflow(TimeoutMs = 10)]
            partial class Report;

            public partial class {|AGF0304:Report|}
            {
        {{Tasks}}
            }
        }
        """,
        $$"""
        namespace Demo
        {
            [Serializable]
            [AgentFlow.AgentWorkflow(TimeoutMs = 10, Schedule = Schedule.Eager)]
            partial class Report;

            public partial class Report
            {
        {{Tasks}}
            }
        }
        """);

    [Fact]
    public Task Makes_all_eager() => Fix.ChangesAllAsync(
        $$"""
        [AgentWorkflow(Schedule = {|AGF0304:Schedule.Phased|})]
        public partial class First
        {
        {{Tasks}}
        }

        public static partial class Outer
        {
            internal sealed partial record {|AGF0304:Second|}
            {
        {{Tasks}}
            }
        }

        [AgentWorkflow]
        public partial struct {|AGF0304:Third|}
        {
        {{Tasks}}
        }
        """,
        $$"""
        [AgentWorkflow(Schedule = Schedule.Eager)]
        public partial class First
        {
        {{Tasks}}
        }

        public static partial class Outer
        {
            [AgentWorkflow(Schedule = Schedule.Eager)]
            internal sealed partial record Second
            {
        {{Tasks}}
            }
        }

        [AgentWorkflow(Schedule = Schedule.Eager)]
        public partial struct Third
        {
        {{Tasks}}
        }
        """);
}
