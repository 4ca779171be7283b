using System.Reflection;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>A, B, F independent; C needs A, D needs B, E needs C and D: who starts when.</summary>
public class ReferenceGraphTests
{
    [Fact]
    public void Phased_starts_the_first_phase_before_it_awaits_any_of_it() => Apart.Run(() =>
    {
        using var graph = new Graph("Phased");

        Assert.Equal(["A", "B", "F"], graph.Board.Started);
    });

    [Fact]
    public void Phased_starts_the_second_phase_when_all_it_needs_is_done_and_does_not_wait_for_F() => Apart.Run(() =>
    {
        using var graph = new Graph("Phased");

        graph.Board.Finish("B");
        Assert.Equal(["A", "B", "F"], graph.Board.Started);

        graph.Board.Finish("A");
        Assert.Equal(["A", "B", "F", "C", "D"], graph.Board.Started);
    });

    [Fact]
    public void Phased_starts_the_last_phase_while_F_still_runs_and_waits_for_F_at_the_end() => Apart.Run(() =>
    {
        using var graph = new Graph("Phased");

        graph.Board.Finish("A", "B", "D");
        Assert.Equal(["A", "B", "F", "C", "D"], graph.Board.Started);

        graph.Board.Finish("C");
        Assert.Equal(["A", "B", "F", "C", "D", "E"], graph.Board.Started);

        graph.Board.Finish("E");
        Assert.False(graph.Run.IsCompleted);

        graph.Board.Finish("F");
        Assert.True(graph.Run.IsCompletedSuccessfully);
    });

    [Fact]
    public void Eager_starts_D_when_B_is_done_though_A_still_runs() => Apart.Run(() =>
    {
        using var graph = new Graph("Eager");
        Assert.Equal(["A", "B", "F"], graph.Board.Started);

        graph.Board.Finish("B");
        Assert.Equal(["A", "B", "F", "D"], graph.Board.Started);

        graph.Board.Finish("D");
        Assert.Equal(["A", "B", "F", "D"], graph.Board.Started);

        graph.Board.Finish("A");
        Assert.Equal(["A", "B", "F", "D", "C"], graph.Board.Started);

        graph.Board.Finish("C");
        Assert.Equal(["A", "B", "F", "D", "C", "E"], graph.Board.Started);

        graph.Board.Finish("F");
        Assert.False(graph.Run.IsCompleted);

        graph.Board.Finish("E");
        Assert.True(graph.Run.IsCompletedSuccessfully);
    });

    /// <summary>A run of the reference graph that has begun.</summary>
    private sealed class Graph : IDisposable
    {
        private readonly WorkflowAssembly _workflows;

        public Graph(string schedule)
        {
            _workflows = WorkflowAssembly.Load($$"""
                using System.Threading.Tasks;
                using AgentFlow;
                using AgentFlow.Generators.Tests.Execution;

                namespace Demo;

                [AgentWorkflow(Schedule = Schedule.{{schedule}})]
                public partial class ReferenceGraph(Board board)
                {
                    [AgentTask] Task AAsync() => board.Start("A");
                    [AgentTask] Task BAsync() => board.Start("B");
                    [AgentTask(DependsOn = [nameof(AAsync)])] Task CAsync() => board.Start("C");
                    [AgentTask(DependsOn = [nameof(BAsync)])] Task DAsync() => board.Start("D");
                    [AgentTask(DependsOn = [nameof(CAsync), nameof(DAsync)])] Task EAsync() => board.Start("E");
                    [AgentTask] Task FAsync() => board.Start("F");
                }
                """);
            var type = _workflows.Assembly.GetType("Demo.ReferenceGraph")!;
            Run = (Task)type.InvokeMember("RunAsync", BindingFlags.InvokeMethod, null, Activator.CreateInstance(type, Board), [null, CancellationToken.None])!;
        }

        public Board Board { get; } = new();

        public Task Run { get; }

        public void Dispose() => _workflows.Dispose();
    }
}

/// <summary>Notes which tasks have started, and ends them when the test says so.</summary>
public sealed class Board
{
    private readonly Dictionary<string, TaskCompletionSource> _running = [];

    /// <summary>The tasks that have started, in order.</summary>
    public List<string> Started { get; } = [];

    public Task Start(string task)
    {
        Started.Add(task);
        return (_running[task] = new TaskCompletionSource()).Task;
    }

    /// <summary>Ends tasks one after another; what follows from that has happened when it returns.</summary>
    public void Finish(params string[] tasks)
    {
        foreach (var task in tasks)
            _running[task].SetResult();
    }
}
