using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Which methods <c>When</c> and <c>Validate</c> may name (AGF0108).</summary>
public class PredicateMethodTests
{
    [Theory]
    [InlineData("bool Ask() => true;", "Truth")]
    [InlineData("static bool Ask() => true;", "Truth static")]
    [InlineData("private protected bool Ask(int number) => true;", "Truth")]
    [InlineData("string Ask() => \"\";", "Reason WrongReturn string")]
    [InlineData("bool? Ask() => true;", "Truth WrongReturn bool?")]
    [InlineData("Task<bool> Ask() => null!;", "Truth WrongReturn Task<bool>")]
    [InlineData("void Ask() { }", "Truth WrongReturn void")]
    [InlineData("int Ask => 1;", "NoSuchMethod")]
    [InlineData("bool ask() => true;", "NoSuchMethod ask")]
    [InlineData("bool Ask() => true; bool Ask(int number) => true;", "Overloaded")]
    [InlineData("bool Ask<T>() => true;", "Truth Generic")]
    [InlineData("bool Ask(ref int number) => true;", "Truth RefParameter")]
    [InlineData("bool Ask(Span<int> numbers) => true;", "Truth RefParameter")]
    [InlineData("[AgentTask] bool Ask() => true;", "Truth IsTask")]
    [InlineData("bool Ask(TaskOutcome<int> other, string Other) => true; [AgentTask] int Other() => 1;", "Truth UnboundParameter Other")]
    // While it is being typed, or written by another generator.
    [InlineData("Missing Ask() => null!;", "Truth")]
    [InlineData("bool Ask(", "Truth")]
    public void When(string method, string expected) => Assert.Equal(expected, Words(Parse("When = \"Ask\"", "void", method).When!));

    [Theory]
    [InlineData("int", "bool Ask(int number) => true;", "Truth")]
    [InlineData("int", "string? Ask(int number) => null;", "Reason")]
    [InlineData("int", "string Ask(int judge) => \"\";", "Reason")]
    [InlineData("int", "object Ask(int number) => true;", "Truth WrongReturn object")]
    [InlineData("int", "bool Ask() => true;", "Truth ResultNotTaken")]
    [InlineData("int", "bool Ask(long number) => true;", "Truth ResultNotTaken")]
    [InlineData("int", "bool Ask(int one, int other) => true;", "Truth ResultNotTaken")]
    [InlineData("int", "bool Ask(string judge) => true;", "Truth UnboundParameter judge")]
    [InlineData("void", "bool Ask() => true;", "Truth NoResult")]
    [InlineData("Task", "bool Ask(int judge) => true;", "Truth UnboundParameter judge")]
    [InlineData("Task<Missing>", "bool Ask() => true;", "Truth")]
    public void Validate(string returns, string method, string expected) =>
        Assert.Equal(expected, Words(Parse("Validate = \"Ask\"", returns, method).Validate!));

    [Theory]
    [InlineData("When = \"\"", "NoSuchMethod")]
    [InlineData("When = \"no name\"", "NoSuchMethod")]
    [InlineData("When = nameof(RunAsync)", "NoSuchMethod")]
    [InlineData("When = nameof(Judge)", "Truth IsTask")]
    public void A_name_that_is_no_predicate(string option, string expected) => Assert.Equal(expected, Words(Parse(option, "int", "").When!));

    [Theory]
    [InlineData("When = null")]
    [InlineData("When = 3")]
    [InlineData("When = ")]
    [InlineData("Validate")]
    public void No_name_is_no_predicate(string option)
    {
        var task = Parse(option, "int", "");
        Assert.Null(task.When);
        Assert.Null(task.Validate);
    }

    [Fact]
    public void A_method_of_a_base_type_serves_too()
    {
        const string Bases = "public class Root { protected bool Ask(int depth) => true; bool Hidden() => true; } public class Middle : Root { } ";
        var model = ParsedWorkflow.Of(Bases + "public partial class Report : Middle { [AgentTask(When = nameof(Ask))] void Judge() { } [AgentTask(When = \"Hidden\")] void Other() { } }");
        Assert.Equal("Truth", Words(model.Task("Judge").When!));
        Assert.Equal("NoSuchMethod", Words(model.Task("Other").When!));
        Assert.Equal("int depth", model.InputWords());
    }

    [Fact]
    public void Its_parameters_are_inputs_even_where_it_returns_the_wrong_type()
    {
        var model = ParsedWorkflow.OfMembers("[AgentTask(When = nameof(Ask))] void Judge() { } int Ask(string style) => 1;");
        Assert.Equal("string style", model.InputWords());
    }

    // The reason, and what it is about; the return where there is a method.
    private static string Words(PredicateModel predicate) => string.Join(" ", new[]
    {
        predicate.Problem is { Kind: PredicateProblemKind.NoSuchMethod or PredicateProblemKind.Overloaded } ? "" : predicate.Returns.ToString(),
        predicate.IsStatic ? "static" : "",
        predicate.Problem?.Kind.ToString() ?? "",
        predicate.Problem?.Subject ?? "",
    }.Where(word => word.Length > 0));

    private static TaskModel Parse(string option, string returns, string members) =>
        ParsedWorkflow.OfMembers($"[AgentTask({option})] {returns} Judge() => throw null!; {members}").Task("Judge");
}
