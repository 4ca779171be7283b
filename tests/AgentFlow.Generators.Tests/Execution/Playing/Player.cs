using System.Reflection;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>
/// Runs a drawn workflow step by step as the reference model foresees it and compares what happens.
/// What must follow from a step is waited for, however long it takes; nothing depends on time.
/// </summary>
internal sealed class Player : IDisposable
{
    // Only a run that goes wrong waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WorkflowSpec _spec;
    private readonly Expectation _expected;
    private readonly Script _script;
    private readonly CancellationTokenSource _caller = new();
    private readonly Type _type;
    private int _seen;

    // Each synchronous task that waits holds a thread.
    static Player() => ThreadPool.SetMinThreads(64, 8);

    private Player(WorkflowSpec spec, Expectation expected, Type type)
    {
        _spec = spec;
        _expected = expected;
        _type = type;
        _script = new Script(spec);
        if (spec.CancelAt == -1)
            _caller.Cancel();
    }

    /// <exception cref="MismatchException">Something is not as the model foresees it.</exception>
    public static void Play(WorkflowSpec spec, Type type)
    {
        var expected = ReferenceModel.Play(spec);
        PlanCheck.Check(spec, type);
        foreach (var method in new[] { "RunAsync", "TryRunAsync" })
        {
            using var player = new Player(spec, expected, type);
            var run = player.Run(method);
            RunCheck.Check(spec, expected, method, run);
        }
    }

    public void Dispose()
    {
        foreach (var task in _spec.Tasks)
            _script.PartOf(task.Name).LetGo();
        _caller.Dispose();
    }

    private Task Run(string method)
    {
        var run = Task.CompletedTask;
        foreach (var step in _expected.Steps)
        {
            switch (step.Kind)
            {
                case StepKind.Begin:
                    run = Invoke(method);
                    break;
                case StepKind.Release:
                    PartOf(step.Task).LetGo();
                    break;
                default:
                    _caller.Cancel();
                    break;
            }

            if (!_spec.IsFree)
                CheckStep($"{method}, {step.Kind}{(step.Task < 0 ? "" : " of " + _spec.Tasks[step.Task].Name)}: ", step);
        }

        Mismatch.Unless(((IAsyncResult)run).AsyncWaitHandle.WaitOne(Patience), $"{method} has not ended though all its tasks have.");
        CheckGiven();
        CheckOrder();
        return run;
    }

    private Task Invoke(string name)
    {
        var method = _type.GetMethod(name)!;
        var inputs = RunInput.Of(_spec);
        var parameters = method.GetParameters();
        Mismatch.Unless(parameters.Select(parameter => parameter.Name), inputs.Select(input => input.Input.Name).Concat(["options", "cancellationToken"]), "parameters");
        Mismatch.Unless(parameters.Select(parameter => parameter.IsOptional), inputs.Select(input => input.IsOptional).Concat([true, true]), "optional parameters");
        var options = _spec.RecordTimes ? new FlowOptions { RecordTimes = true } : null;
        var arguments = inputs.Select((input, i) => input.IsLeftOut ? parameters[i].DefaultValue : input.Input.Value);
        Script.Current = _script;
        return (Task)method.Invoke(Activator.CreateInstance(_type), BindingFlags.DoNotWrapExceptions, null, [.. arguments, options, _caller.Token], null)!;
    }

    /// <summary>Waits until all that must follow from a step has followed, and lets what must not show itself.</summary>
    private void CheckStep(string what, Step step)
    {
        foreach (var task in step.Starts)
            Mismatch.Unless(PartOf(task).HasBegun.Wait(Patience), $"{what}{_spec.Tasks[task].Name} did not begin.");
        if (step.IsStopped)
            Mismatch.Unless(SpinWait.SpinUntil(() => _script.Token.IsCancellationRequested, Patience), what + "the run did not stop.");
        SpinWait.SpinUntil(() => ThreadPool.PendingWorkItemCount == 0, millisecondsTimeout: 2);

        var began = _script.Entries.Skip(_seen).Where(entry => entry.IsStart).Select(entry => entry.Task).ToList();
        _seen = _script.Entries.Count;
        Mismatch.Unless(began.Order(), step.Starts.Select(task => _spec.Tasks[task].Name).Order(), what + "what begins");
        if (_spec.Schedule == Schedule.Phased)
            Mismatch.Unless(InOrder(began), InOrder(step.Starts.Select(task => _spec.Tasks[task].Name)), what + "in which order");
    }

    /// <summary>Synchronous tasks are offloaded in order and begin in any.</summary>
    private IEnumerable<string> InOrder(IEnumerable<string> starts) =>
        starts.Where(name => !_spec.Tasks.First(task => task.Name == name).IsSynchronous);

    private Part PartOf(int task) => _script.PartOf(_spec.Tasks[task].Name);

    private void CheckGiven()
    {
        for (var task = 0; task < _spec.Tasks.Count; task++)
        {
            var starts = _script.Entries.Where(entry => entry.IsStart && entry.Task == _spec.Tasks[task].Name).ToList();
            Mismatch.Unless(starts.Select(start => start.Given), _expected.Outcomes[task].HasStarted ? [_expected.Given[task]] : [], "calls of " + _spec.Tasks[task].Name);
        }
    }

    /// <summary>No task began before what it depends on had ended.</summary>
    private void CheckOrder()
    {
        var entries = _script.Entries.ToList();
        foreach (var task in _spec.Tasks)
        {
            var start = IndexOf(task.Name, isStart: true);
            foreach (var name in task.Edges.Select(edge => _spec.Tasks[edge.Task].Name))
            {
                var end = IndexOf(name, isStart: false);
                var hasEnded = end < 0 ? IndexOf(name, isStart: true) < 0 : end < start;
                Mismatch.Unless(start < 0 || hasEnded, $"{task.Name} began before {name} had ended.");
            }
        }

        int IndexOf(string name, bool isStart) => entries.FindIndex(entry => entry.IsStart == isStart && entry.Task == name);
    }
}
