using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>Names of the user's that meet names of the plan, or each other: it compiles, and means what it says.</summary>
public sealed class NamesInThePlanTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using AgentFlow;

        """;

    [Theory]
    [InlineData("[AgentTask] int Score([ForEach(nameof(Words))] string words, [FromTask(nameof(Words))] List<string> all) => 1;")]
    [InlineData("[AgentTask(DependsOn = [nameof(Words)])] int Score([ForEach(\"lines\")] string words, List<string> all) => 1;")]
    [InlineData("[AgentTask] string More() => \"\"; [AgentTask(DependsOn = [nameof(More), nameof(Last)])] int Score([ForEach(nameof(Words))] string more, IReadOnlyList<string> all) => 1; [AgentTask] string Last() => \"\";")]
    [InlineData("[AgentTask(When = nameof(Ask))] int Score([ForEach(nameof(Words))] string words) => 1; bool Ask(string words, [FromTask(nameof(Words))] List<string> all) => true;")]
    [InlineData("[AgentTask(Validate = nameof(Ask))] int Score([ForEach(nameof(Words))] string words) => 1; bool Ask(int score, [FromTask(nameof(Words))] List<string> all) => true;")]
    [InlineData("[AgentTask] int Score([ForEach(nameof(Words))] string words, [FromTask(nameof(Words))] TaskOutcome<List<string>> all, int wordsItem) => wordsItem;")]
    public void The_element_of_a_ForEach_is_called_as_another_dependency(string task) =>
        CompiledWorkflow.Of($"{Usings}partial class Flow {{ [AgentTask] List<string> Words() => []; {task} }}");

    [Theory]
    [InlineData("StartAdd")]
    [InlineData("started")]
    [InlineData("run")]
    [InlineData("cancellationToken")]
    [InlineData("value")]
    [InlineData("thrown")]
    [InlineData("addJoin")]
    public void A_predicate_is_called_as_a_local_of_the_plan(string name)
    {
        foreach (var modifier in new[] { "", "static " })
            CompiledWorkflow.Of($$"""
                {{Usings}}
                [AgentWorkflow(Schedule = Schedule.Eager)]
                partial class Flow
                {
                    [AgentTask] async Task<int> OneAsync() => await Task.FromResult(1);
                    [AgentTask(Join = Join.Any, DependsOn = [nameof(OneAsync)], When = nameof({{name}}))] Task<int> AddAsync() => Task.FromResult(1);
                    [AgentTask(Validate = nameof({{name}}2))] Task<int> Last(int? add) => Task.FromResult(1);
                    {{modifier}}bool {{name}}() => true;
                    {{modifier}}bool {{name}}2(int last) => true;
                }
                """);
    }

    [Theory]
    [InlineData("attempt")]
    [InlineData("wordsItem")]
    public void A_predicate_of_items_is_called_as_a_parameter_of_their_lambdas(string name) => CompiledWorkflow.Of($$"""
        {{Usings}}
        partial class Flow
        {
            [AgentTask] List<string> Words() => [];
            [AgentTask(When = nameof({{name}}))] int Score([ForEach(nameof(Words))] string words, [FromTask(nameof(Words))] List<string> all) => 1;
            bool {{name}}(string words) => true;
        }
        """);

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    public void An_input_is_called_as_the_method_that_runs_the_plan(string kind) => CompiledWorkflow.Of($$"""
        {{Usings}}
        partial {{kind}} Flow
        {
            [AgentTask] Task<int> AddAsync(int RunPlanAsync) => Task.FromResult(RunPlanAsync);
        }
        """);

    [Fact]
    public void A_task_is_called_as_what_holds_the_plan() =>
        CompiledWorkflow.Of($"{Usings}partial class Flow {{ [AgentTask] int AgentFlowPlanAsync() => 1; [AgentTask] int AgentFlowPlan2Async() => 1; }}");
}
