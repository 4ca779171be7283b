namespace AgentFlow.Generators.Tests.Incremental;

/// <summary>
/// Every edit that matters is seen, wherever it is made: each step compares what was kept with a first run on the same sources.
/// </summary>
public class RelatedEditTests
{
    private const string First = "using AgentFlow; partial class First { [AgentTask] int A() => 1; [AgentTask] void B(int a) { } }";
    private const string Second = "using AgentFlow; partial class Second { [AgentTask(Optional = true)] Text C() => new(); [AgentTask] void D(Text? c) { } }";
    private const string Types = "public class Text { }";

    [Fact]
    public void Only_the_workflow_that_changed_is_emitted_again()
    {
        var project = new EditedProject(First, Second, Types).Edit(0, "int A()", "long A()");
        Assert.Equal((1, 1), (project.Reparsed, project.Emitted));
        Assert.Contains("long A =>", project.Generated["First.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Text", "public struct Text")]
    [InlineData("public class Text", "internal class Text")]
    [InlineData("public class Text { }", "")]
    [InlineData("public class Text", "public enum Text")]
    public void A_type_declared_elsewhere(string old, string replacement)
    {
        var project = new EditedProject(First, Second.Replace("partial", "public partial"), Types).Edit(2, old, replacement);
        Assert.Equal(1, project.Reparsed);
    }

    [Fact]
    public void A_constant_that_is_a_default()
    {
        const string Workflow = "using AgentFlow; partial class Report { [AgentTask] void A(int depth = Limits.Depth) { } }";
        var project = new EditedProject(Workflow, "class Limits { public const int Depth = 3; }").Edit(1, "= 3", "= 4");
        Assert.Contains("int depth = 4", project.Generated["Report.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bool Ask(", "bool Asked(")]
    [InlineData("bool Ask(int a)", "bool Ask(long a)")]
    [InlineData("bool Ask(int a)", "bool Ask(string style)")]
    [InlineData("bool Ask(int a)", "string Ask(int a)")]
    [InlineData("bool Ask(int a)", "static bool Ask(int a)")]
    public void A_predicate_s_declaration(string old, string replacement)
    {
        const string Workflow = "using AgentFlow; partial class Report { [AgentTask] int A() => 1; [AgentTask(When = nameof(Ask))] void B() { } }";
        var project = new EditedProject(Workflow, "partial class Report { bool Ask(int a) => true; }").Edit(1, old, replacement);
        Assert.Equal(1, project.Reparsed);
    }

    [Fact]
    public void A_predicate_s_body_is_nothing_to_the_plan()
    {
        const string Workflow = "using AgentFlow; partial class Report { [AgentTask(When = nameof(Ask))] void B() { } bool Ask() => true; }";
        Assert.Equal(0, new EditedProject(Workflow).Edit(0, "=> true", "=> false").Reparsed);
    }

    [Fact]
    public void A_task_that_comes_and_goes()
    {
        var project = new EditedProject(First, Second, Types);
        project.Edit(0, "[AgentTask] void B(int a)", "void B(int a)").Edit(0, "void B(int a) { }", "[AgentTask] int B(int a) => a;");
        Assert.Contains("int B =>", project.Generated["First.g.cs"], StringComparison.Ordinal);
        project.Edit(0, "[AgentTask] int A()", "int A()").Edit(0, "[AgentTask] int B(int a)", "int B(int a)");
        Assert.Equal(["Second.g.cs"], project.Generated.Keys);
    }

    [Fact]
    public void A_part_in_another_file()
    {
        var project = new EditedProject(First, Types).Add("partial class First { [AgentFlow.AgentTask] void E() { } }");
        Assert.Contains(" E =>", project.Generated["First.g.cs"], StringComparison.Ordinal);
        project.Remove(0);
        Assert.DoesNotContain(" A =>", project.Generated["First.g.cs"], StringComparison.Ordinal);
        project.Remove(1);
        Assert.Empty(project.Generated);
    }

    [Fact]
    public void A_global_alias_or_using_for_the_attribute()
    {
        var project = new EditedProject("partial class Report { [Step] void A() { } [Step] void B() { } }");
        Assert.Empty(project.Generated);
        project.Add("global using Step = AgentFlow.AgentTaskAttribute;");
        Assert.Single(project.Generated);
        project.Edit(1, "Step", "Stage");
        Assert.Empty(project.Generated);
    }

    [Fact]
    public void An_alias_in_the_file()
    {
        var project = new EditedProject("using Step = AgentFlow.AgentTaskAttribute; partial class Report { [Step] void A() { } }");
        Assert.Single(project.Generated);
        project.Edit(0, "using Step = AgentFlow.AgentTaskAttribute;", "class StepAttribute : System.Attribute { }");
        Assert.Empty(project.Generated);
    }

    [Fact]
    public void An_attribute_of_that_name_that_is_not_ours() =>
        Assert.Empty(new EditedProject("class AgentTaskAttribute : System.Attribute { } partial class Report { [AgentTask] void A() { } }").Generated);

    [Fact]
    public void A_directive_inside_a_body_that_reaches_past_it()
    {
        var project = new EditedProject("using AgentFlow; partial class Report { [AgentTask] void A() {\n// here\n} [AgentTask] void B(string x) { } }");
        project.Edit(0, "// here", "#if true").Edit(0, "#if true", "#if false");
        project.Edit(0, "#if false", "// again");
        Assert.Contains("string x", project.Generated["Report.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_references_of_the_project()
    {
        var project = new EditedProject(First);
        var compilation = project.Compilation;
        Assert.Empty(project.With(compilation.WithReferences(Testing.References.Framework)).Generated);
        Assert.Single(project.With(compilation).Generated);
    }

    [Fact]
    public void Names_that_come_to_differ_in_case_only()
    {
        var project = new EditedProject(First, "using AgentFlow; partial class first { [AgentTask] void A() { } }".Replace("class first", "class Other"));
        Assert.Equal(["First.g.cs", "Other.g.cs"], project.Generated.Keys.Order(StringComparer.Ordinal));
        project.Edit(1, "class Other", "class FIRST");
        Assert.Equal(2, project.Generated.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain("First.g.cs", project.Generated.Keys);
        project.Edit(1, "class FIRST", "class Other");
        Assert.Equal(["First.g.cs", "Other.g.cs"], project.Generated.Keys.Order(StringComparer.Ordinal));
    }
}
