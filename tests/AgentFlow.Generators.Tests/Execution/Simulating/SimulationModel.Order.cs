namespace AgentFlow.Generators.Tests.Execution.Simulating;

// Which tasks are due, and in which order they start.
internal sealed partial class SimulationModel
{
    /// <summary>All that it waits for is there.</summary>
    private bool IsDue(ModelTask task) =>
        task.Spec.IsJoin ? task.IsJoinMet is not null
        : task.Spec.Items is not null && _workflow.Schedule == Schedule.Eager
        || DependenciesOf(task).All(HasPassed);

    /// <summary>It has ended; one that is kept from an earlier run still comes after what it came after then.</summary>
    private bool HasPassed(ModelTask task) =>
        task.HasEnded && (task.Fate != Fate.Kept || task.Spec.IsJoin || DependenciesOf(task).All(HasPassed));

    private void StartWhatCan()
    {
        if (_workflow.Schedule == Schedule.Eager)
        {
            foreach (var task in _order.Select(task => _tasks[task]).OrderByDescending(task => task.Spec.Edges.Count == 0).Where(IsDue))
                Start(task);
            return;
        }

        // A phase is started as a whole, before what it brings about.
        if (_isStarting)
            return;
        _isStarting = true;
        while (_nextPhase < _phases.Length && _phases[_nextPhase].All(task => IsDue(_tasks[task])))
        {
            foreach (var task in _phases[_nextPhase++])
                Start(_tasks[task]);
        }

        _isStarting = false;
    }

    /// <summary>Something has ended: what waited for it goes on.</summary>
    private void StartWhatIsDue()
    {
        if (_workflow.Schedule == Schedule.Phased)
        {
            StartWhatCan();
            return;
        }

        _depth++;
        foreach (var task in _order.Select(task => _tasks[task]).Where(task => task.State == TaskState.Waiting && task.Spec.Edges.Count > 0 && IsDue(task)).ToList())
            Start(task);
        _depth--;
    }
}
