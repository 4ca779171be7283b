using System.Reflection;
using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>The plan calls the task, whatever else has its name.</summary>
public sealed class OverloadTests
{
    [Theory]
    [InlineData("object a", "int a")]
    [InlineData("System.IComparable a", "int a")]
    public async Task CallsTheTaskAndNotAnOverloadThatFitsBetter(string parameter, string better)
    {
        var workflow = CompiledWorkflow.Of(
            $$"""
            using System.Threading.Tasks;
            using AgentFlow;

            public partial class Flow
            {
                [AgentTask] private int A() => 1;
                [AgentTask] private string B({{parameter}}) => "the task";
                private string B({{better}}) => "another method";

                public static async Task<string> CallAsync() => (await new Flow().RunAsync()).B;
            }
            """);

        var call = workflow.Assembly.GetType("Flow")!.GetMethod("CallAsync", BindingFlags.Public | BindingFlags.Static)!;

        Assert.Equal("the task", await (Task<string>)call.Invoke(null, null)!);
    }
}
