using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.RenameTaskNameFix>;

namespace AgentFlow.CodeFixes.Tests;

public class RenameTaskNameFixTests
{
    [Fact]
    public Task Keeps_a_literal_a_literal() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [{|AGF0201:"Sumarize"|}])] int Show() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [{|AGF0206:"Summarize"|}])] int Show() => 2;
        }
        """);

    [Fact]
    public Task Keeps_nameof() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            int Summarise() => 1;
            [AgentTask(DependsOn = [{|AGF0201:nameof(Summarise)|}])] int Show() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            int Summarise() => 1;
            [AgentTask(DependsOn = [nameof(Summarize)])] int Show() => 2;
        }
        """);

    [Fact]
    public Task Mends_what_does_not_compile() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [{|AGF0201:nameof({|CS0103:Sumarize|})|}])] int Show() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [nameof(Summarize)])] int Show() => 2;
        }
        """);

    [Fact]
    public Task Mends_FromTask() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int SummarizeAsync() => 1;
            [AgentTask] int Show([FromTask(/* the sum */ {|AGF0201:"Summarize"|})] int sum) => sum;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int SummarizeAsync() => 1;
            [AgentTask] int Show([FromTask(/* the sum */ {|AGF0206:"SummarizeAsync"|})] int sum) => sum;
        }
        """);

    [Fact]
    public Task Offers_nothing_where_no_name_is_near() => Fix.OffersNothingAsync("""
        public partial class Report
        {
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [{|AGF0201:"Fetch"|}])] int Show() => 2;
        }
        """);

    [Fact]
    public Task Renames_all() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            int Summarise() => 1;
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [{|AGF0201:nameof(Summarise)|}])] int Show() => 2;
            [AgentTask(DependsOn = new[] { {|AGF0201:nameof(Summarise)|}, {|AGF0201:nameof(Sow)|} })] int Print() => 3;
            int Sow() => 1;
        }
        """,
        """
        public partial class Report
        {
            int Summarise() => 1;
            [AgentTask] int Summarize() => 1;
            [AgentTask(DependsOn = [nameof(Summarize)])] int Show() => 2;
            [AgentTask(DependsOn = new[] { {|AGF0205:nameof(Summarize)|}, nameof(Show) })] int Print() => 3;
            int Sow() => 1;
        }
        """);
}
