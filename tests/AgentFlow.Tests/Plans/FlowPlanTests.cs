using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Plans;

public class FlowPlanTests
{
    [Fact]
    public void Phases_ListTheTasksInOrderOfDeclaration()
    {
        var plan = TestPlan.Of("A", "C <- A", "B", "D <- C, B");

        Assert.Equal([["A", "B"], ["C"], ["D"]], plan.Phases);
        Assert.Equal(["A", "C", "B", "D"], plan.Tasks.Select(task => task.Name));
        Assert.Equal(["C", "B"], plan.Tasks[3].DependsOn);
        Assert.Equal("Work: 4 tasks in 3 phases", plan.ToString());
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("C <- A, B?", "C <- A, B")]
    public void ATaskSaysWhatItWaitsFor(string task, string expected)
    {
        var plan = TestPlan.Of("A", "B", "C <- A, B?");

        Assert.Equal(expected, Assert.Single(plan.Tasks, planned => planned.Name == task.Split(' ')[0]).ToString());
    }

    [Fact]
    public void ANameTwice_IsRefused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => TestPlan.Of("A", "A"));

        Assert.StartsWith("Two tasks are called 'A'.", thrown.Message);
    }

    [Theory]
    [InlineData("B <- A")]
    [InlineData("A <- A")]
    public void ADependencyThatIsNoEarlierTask_IsRefused(string task)
    {
        Assert.Contains("depends on 'A', which is no task of an earlier phase.", Assert.Throws<ArgumentException>(() => TestPlan.Of(task)).Message);
    }

    [Fact]
    public void APhaseBelowOne_IsRefused()
    {
        var task = new PlannedTask("A") { Phase = 0 };

        Assert.Throws<ArgumentException>(() => new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, task));
    }
}
