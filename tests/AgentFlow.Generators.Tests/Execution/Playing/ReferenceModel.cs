namespace AgentFlow.Generators.Tests.Execution;

/// <summary>
/// What the contract says of a run, worked out step by step. It knows the drawn workflow and nothing of the generated code.
/// </summary>
internal sealed partial class ReferenceModel
{
    private readonly WorkflowSpec _spec;
    private readonly State[] _states;
    private readonly string[] _given;
    private readonly int[][] _phases;
    private readonly List<Step> _steps = [];
    private List<int> _starts = [];
    private int _nextPhase;
    private bool _isStopped;
    private bool _isCanceled;

    private ReferenceModel(WorkflowSpec spec)
    {
        _spec = spec;
        _states = new State[spec.Tasks.Count];
        _given = new string[spec.Tasks.Count];
        _phases = [.. Enumerable.Range(0, _states.Length).GroupBy(PhaseOf).OrderBy(phase => phase.Key).Select(phase => phase.ToArray())];
    }

    private enum State
    {
        /// <summary>It may still start.</summary>
        Waiting,
        Running,
        Succeeded,
        Failed,
        Canceled,

        /// <summary>Its turn came, and it was not started.</summary>
        NotStarted,
    }

    public static Expectation Play(WorkflowSpec spec) => new ReferenceModel(spec).Play();

    private Expectation Play()
    {
        Cancel(atStep: -1);
        StartWhatCan();
        Note(StepKind.Begin, -1);
        for (var step = 0; Running.Count > 0; step++)
        {
            if (Cancel(atStep: step))
                Note(StepKind.Cancel, -1);
            if (Running.Count == 0)
                break;
            var released = Running[_spec.Releases[step % _spec.Releases.Count] % Running.Count];
            End(released);
            StartWhatCan();
            Note(StepKind.Release, released);
        }

        StartWhatCan();
        return Expected();
    }

    private IReadOnlyList<int> Running => [.. Indexes(State.Running)];

    private IEnumerable<int> Indexes(State state) => Enumerable.Range(0, _states.Length).Where(task => _states[task] == state);

    private IEnumerable<EdgeSpec> Required(int task) => _spec.Tasks[task].Edges.Where(edge => IsRequired(edge));

    private bool IsRequired(EdgeSpec edge) => edge.BoundBy == BoundBy.Nothing
        ? !_spec.Tasks[edge.Task].IsOptional
        : edge.Form is TakenAs.Value or TakenAs.Widened;

    private int PhaseOf(int task) => 1 + _spec.Tasks[task].Edges.Select(edge => PhaseOf(edge.Task)).DefaultIfEmpty(0).Max();

    private bool HaveDependenciesEnded(int task) =>
        _spec.Tasks[task].Edges.All(edge => _states[edge.Task] is not (State.Waiting or State.Running));

    private void StartWhatCan()
    {
        if (_spec.Schedule == Schedule.Eager)
        {
            while (Indexes(State.Waiting).FirstOrDefault(HaveDependenciesEnded, -1) is var ready and >= 0)
                Start(ready);
            return;
        }

        for (; _nextPhase < _phases.Length && _phases[_nextPhase].All(HaveDependenciesEnded); _nextPhase++)
        {
            foreach (var task in _phases[_nextPhase])
                Start(task);
        }
    }

    private void Start(int task)
    {
        if (_isStopped || _isCanceled || Required(task).Any(edge => _states[edge.Task] != State.Succeeded))
        {
            _states[task] = State.NotStarted;
            return;
        }

        _states[task] = State.Running;
        _starts.Add(task);
        var given = ParameterSpec.Of(_spec, _spec.Tasks[task]).Where(parameter => parameter is not TokenParameter);
        _given[task] = string.Join(" | ", given.Select(parameter => Given(task, parameter)));
        var isAtOnce = _spec.Tasks[task].Behavior is Behavior.SucceedsAtOnce or Behavior.ThrowsAtOnce or Behavior.FailsAtOnce or Behavior.ReturnsNull;
        if (_spec.IsFree || isAtOnce)
            End(task);
    }

    private void End(int task)
    {
        _states[task] = _spec.Tasks[task].Behavior switch
        {
            Behavior.SucceedsAtOnce or Behavior.SucceedsLater or Behavior.WaitsForToken => State.Succeeded,
            Behavior.CancelsItself when _isStopped || _isCanceled => State.Canceled,
            _ => State.Failed,
        };
        if (_states[task] == State.Failed && _spec.OnFailure == OnFailure.Stop && !_spec.Tasks[task].IsOptional && !_isCanceled && !_isStopped)
        {
            _isStopped = true;
            CancelRunning();
        }
    }

    private bool Cancel(int atStep)
    {
        if (_spec.CancelAt != atStep || _isStopped)
            return false;
        _isCanceled = true;
        CancelRunning();
        return true;
    }

    private void CancelRunning()
    {
        foreach (var task in Running.Where(task => _spec.Tasks[task].Behavior == Behavior.WaitsForToken))
        {
            _states[task] = State.Canceled;
        }
    }

    private void Note(StepKind kind, int task)
    {
        _steps.Add(new Step(kind, task, _starts, _isStopped));
        _starts = [];
    }
}
