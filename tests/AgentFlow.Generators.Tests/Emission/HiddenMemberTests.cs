using System.Reflection;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>A task may be called as a member of <c>FlowRun</c> or of <c>object</c> is: its property hides that member, and both work.</summary>
public sealed class HiddenMemberTests
{
    public static TheoryData<string> Members()
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var names = typeof(FlowRun).GetMembers(Any)
            .Where(member => member is MethodBase { IsPrivate: false, IsAssembly: false, IsSpecialName: false } or PropertyInfo or Type)
            .Select(member => member.Name)
            .Where(SyntaxFacts.IsValidIdentifier)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new(names);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void ATaskMayBeCalledSo(string member)
    {
        // With a trailing Async, so that the method itself hides nothing of object.
        CompiledWorkflow.Of(
            $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using AgentFlow;

            partial class Flow
            {
                [AgentTask] private async Task<int> {{member}}Async(CancellationToken ct) => await Task.FromResult(1);
                [AgentTask(DependsOn = [nameof({{member}}Async)])] private Task<int> LastAsync(TaskOutcome<int> first, AgentTaskContext context) => Task.FromResult(first.Value);
            }

            [AgentWorkflow(Schedule = Schedule.Eager)]
            partial class EagerFlow
            {
                [AgentTask] private async Task<int> {{member}}Async(CancellationToken ct) => await Task.FromResult(1);
                [AgentTask(DependsOn = [nameof({{member}}Async)])] private Task<int> LastAsync(TaskOutcome<int> first, AgentTaskContext context) => Task.FromResult(first.Value);
            }
            """);
    }
}
