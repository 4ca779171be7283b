using System.Reflection;
using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>The plan calls the task, whatever else has its name.</summary>
public sealed class OverloadTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using AgentFlow;

        """;

    [Theory]
    [InlineData("object a", "int a")]
    [InlineData("System.IComparable a", "int a")]
    [InlineData("TaskOutcome a", "TaskOutcome<int> a")]
    [InlineData("[FromTask(nameof(Wing))] AerodynamicPart a", "Wing a")]
    [InlineData("[FromTask(nameof(Items))] TaskOutcome a", "ForEachOutcome<int> a")]
    [InlineData("[FromTask(nameof(Items))] IReadOnlyList<TaskOutcome<int>> a", "ForEachOutcome<int> a")]
    [InlineData("[ForEach(nameof(Items))] TaskOutcome a", "TaskOutcome<int> a")]
    public async Task CallsTheTaskAndNotAnOverloadThatFitsBetter(string parameter, string better)
        => Assert.Equal("the task", await CalledAsync("[AgentTask]", parameter, better));

    [Theory]
    [InlineData("IReadOnlyList<int> all", "int[] all")]
    [InlineData("IReadOnlyList<int?> all", "int?[] all")]
    [InlineData("IReadOnlyList<TaskOutcome> all", "TaskOutcome[] all")]
    [InlineData("IReadOnlyList<TaskOutcome<int>> all", "List<TaskOutcome<int>> all")]
    public async Task GathersForTheTaskAndNotForAnOverloadThatFitsBetter(string parameter, string better)
        => Assert.Equal("the task", await CalledAsync("[AgentTask(DependsOn = [nameof(A), nameof(C)])]", parameter, better));

    [Fact]
    public void WhatIsGatheredIsShownForApproval() => CompiledWorkflow.Of($$"""
        {{Usings}}
        public partial class Flow
        {
            [AgentTask] private int A() => 1;
            [AgentTask] private int C() => 1;
            [AgentTask(RequiresApproval = true, DependsOn = [nameof(A), nameof(C)])] private void B(IReadOnlyList<int> all) { }
        }
        """);

    private static async Task<string> CalledAsync(string attribute, string parameter, string better)
    {
        var workflow = CompiledWorkflow.Of(
            $$"""
            {{Usings}}
            public class AerodynamicPart;
            public class Wing : AerodynamicPart;

            public partial class Flow
            {
                [AgentTask] private int A() => 1;
                [AgentTask] private int C() => 1;
                [AgentTask] private Wing Wing() => new();
                [AgentTask] private int Items([ForEach("numbers")] int number) => number;
                {{attribute}} private string B({{parameter}}) => "the task";
                private string B({{better}}) => "another method";

                public static async Task<string> CallAsync()
                {
                    object told = (await new Flow().RunAsync([1])).B;
                    return told as string ?? ((IReadOnlyList<string>)told)[0];
                }
            }
            """);

        var call = workflow.Assembly.GetType("Flow")!.GetMethod("CallAsync", BindingFlags.Public | BindingFlags.Static)!;
        return await (Task<string>)call.Invoke(null, null)!;
    }
}
