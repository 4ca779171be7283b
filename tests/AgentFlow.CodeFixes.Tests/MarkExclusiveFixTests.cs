using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SharedState.SharedStateAnalyzer, AgentFlow.CodeFixes.MarkExclusiveFix>;

namespace AgentFlow.CodeFixes.Tests;

public class MarkExclusiveFixTests
{
    [Fact]
    public Task Marks_both_writes_of_the_resource() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask, Writes("log"), Writes("orders")] void A() { }
            [AgentTask]
            [Writes("log")] // appended
            void {|AGF0403:B|}() { }
        }
        """,
        """
        public partial class Report
        {
            [AgentTask, Writes("log", Exclusive = true), Writes("orders")] void A() { }
            [AgentTask]
            [Writes("log", Exclusive = true)] // appended
            void B() { }
        }
        """,
        title: "Mark the writes of 'log' Exclusive");

    [Fact]
    public Task Marks_all_also_where_one_says_so_already() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            private const string Log = "log";
            [AgentTask, Writes("orders"), Writes("mail")] void A() { }
            [AgentTask, Writes("orders", Exclusive = false)] void {|AGF0403:B|}() { }
            [AgentTask, Writes("mail", Exclusive = true)] void {|AGF0403:C|}() { }
            [AgentTask, Writes(Log)] void D() { }
            [AgentTask, AgentFlow.WritesAttribute(resource: Log)] void {|AGF0403:E|}() { }
        }
        """,
        """
        public partial class Report
        {
            private const string Log = "log";
            [AgentTask, Writes("orders", Exclusive = true), Writes("mail", Exclusive = true)] void A() { }
            [AgentTask, Writes("orders", Exclusive = true)] void B() { }
            [AgentTask, Writes("mail", Exclusive = true)] void C() { }
            [AgentTask, Writes(Log, Exclusive = true)] void D() { }
            [AgentTask, AgentFlow.WritesAttribute(resource: Log, Exclusive = true)] void E() { }
        }
        """);

    [Theory]
    [InlineData("[AgentTask, Writes(\"x\")] void A() { } [AgentTask, Reads(\"x\")] void {|AGF0403:B|}() { }")]
    [InlineData("[AgentTask] void A() => System.IO.File.Delete(\"x\"); [AgentTask] void B() => {|AGF0403:System.IO.File.Delete(\"x\")|};")]
    public Task Offers_nothing_where_one_reads_or_nothing_is_declared(string members)
        => Fix.OffersNothingAsync($"public partial class Report {{ {members} }}");
}
