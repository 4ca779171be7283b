namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0403: two tasks that may run at once use one thing outside the process.</summary>
public class SharedResourceTests
{
    [Fact]
    public Task Reports_a_file_by_a_constant_path() => Verify.ReportsAsync("""
        public partial class Report
        {
            private const string Name = "out.txt";
            [AgentTask] Task NewsAsync() => File.WriteAllTextAsync("./" + Name, "1");
            [AgentTask] Task<string> ReadAsync() => {|AGF0403:File.ReadAllTextAsync(Name)|};
        }
        """,
        "'News' and 'Read' can run at the same time and both use 'out.txt', which at least one of them changes: News → File.WriteAllTextAsync(\"./\" + Name, \"1\") (Test0.cs:4); "
        + "Read → File.ReadAllTextAsync(Name) (Test0.cs:5). No dependency orders them.");

    [Fact]
    public Task Reports_a_declared_resource() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask, Writes("orders")] Task SaveAsync() => Task.CompletedTask;
            [AgentTask, Reads("orders")] Task<int> {|AGF0403:CountAsync|}() => Task.FromResult(1);
        }
        """);

    [Theory]
    [InlineData("[AgentTask] void A() => Environment.CurrentDirectory = \"x\"; [AgentTask] string B() => {|AGF0403:Directory.GetCurrentDirectory()|};")]
    [InlineData("[AgentTask] void A() => Environment.SetEnvironmentVariable(\"X\", \"1\"); [AgentTask] string? B() => {|AGF0403:Environment.GetEnvironmentVariable(\"X\")|};")]
    [InlineData("[AgentTask] void A() => File.Copy(\"a\", \"b\"); [AgentTask] void B() => {|AGF0403:File.Delete(\"a\")|};")]
    [InlineData("[AgentTask, Writes(\"x\", Exclusive = true)] void A() { } [AgentTask, Writes(\"x\")] void {|AGF0403:B|}() { }")]
    public Task Reports_what_is_evident_or_half_exclusive(string members) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("[AgentTask] void A() => File.WriteAllText(\"a\", \"\"); [AgentTask] void B() => File.WriteAllText(\"b\", \"\");")]
    [InlineData("[AgentTask] string A() => File.ReadAllText(\"a\"); [AgentTask] string B() => File.ReadAllText(\"a\");")]
    [InlineData("[AgentTask] void A(string path) => File.WriteAllText(path, \"\"); [AgentTask] void B(string path) => File.WriteAllText(path, \"\");")]
    [InlineData("[AgentTask, Writes(\"x\", Exclusive = true)] void A() { } [AgentTask, Writes(\"x\", Exclusive = true)] void B() { }")]
    [InlineData("[AgentTask, Reads(\"x\")] void A() { } [AgentTask, Reads(\"x\")] void B() { }")]
    [InlineData("[AgentTask, Writes(\"x\")] void A() { } [AgentTask, Writes(\"y\")] void B() { }")]
    [InlineData("[AgentTask, Writes(\"log\", Exclusive = true)] void A() => File.AppendAllText(\"log\", \"\"); [AgentTask, Writes(\"log\", Exclusive = true)] void B() => File.AppendAllText(\"log\", \"\");")]
    public Task Silent_where_they_are_not_one_thing_or_nobody_changes_it(string members) => Verify.SilentAsync($$"""
        public partial class Report
        {
            {{members}}
        }
        """);
}
