using System.Globalization;

namespace AgentFlow;

/// <summary>The folders that the tasks of one run work in: <c>root/agentflow-run/Task</c>, or <c>root/agentflow-run/Task-item</c>.</summary>
internal sealed class WorkspaceTable(FlowPlan plan, FlowOptions? options, Guid runId)
{
    private readonly object _lock = new();
    private readonly List<Task> _abandoned = [];
    private string? _folder;
    private string[]? _names;
    private bool _isRemoved;

    /// <summary>The folder of a task, or of one item of it, which is there from now on.</summary>
    /// <exception cref="InvalidOperationException">The folders of the run are removed.</exception>
    public string PathOf(int task, int? item)
    {
        lock (_lock)
        {
            if (_isRemoved)
            {
                throw new InvalidOperationException($"The run of '{plan.Name}' has ended, and with it the folders of its tasks.");
            }

            _names ??= WorkspaceNames.Of(plan);
            _folder ??= NewFolder();
            string name = item is { } index ? string.Create(CultureInfo.InvariantCulture, $"{_names[task]}-{index}") : _names[task];
            return Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        }
    }

    /// <summary>An attempt was abandoned: no folder is removed before it has really ended, since it may still write.</summary>
    public void LeaveUntil(Task ended)
    {
        lock (_lock)
        {
            _abandoned.RemoveAll(attempt => attempt.IsCompleted);
            _abandoned.Add(ended);
        }
    }

    /// <summary>Ends the run: removes its folders, unless they are to be kept.</summary>
    /// <param name="keep">The run is not complete. <see cref="FlowOptions.KeepWorkspaces"/> is asked here.</param>
    /// <returns>Ends when that is done: at once, or once the last abandoned attempt has ended.</returns>
    public Task Close(bool keep)
    {
        Task[] stillRunning;
        lock (_lock)
        {
            stillRunning = [.. _abandoned.Where(attempt => !attempt.IsCompleted)];
        }

        if (keep || options is { KeepWorkspaces: true })
        {
            return Task.CompletedTask;
        }

        if (stillRunning.Length == 0)
        {
            Remove();
            return Task.CompletedTask;
        }

        return Task.WhenAll(stillRunning).ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                Remove();
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    private void Remove()
    {
        lock (_lock)
        {
            _isRemoved = true;
            if (_folder is not null)
            {
                WorkspaceRemoval.Remove(_folder, plan, options?.LoggerFactory);
            }
        }
    }

    // Readable by its owner alone: temporary files lie where everybody looks.
    private string NewFolder()
    {
        string folder = Path.Combine(Path.GetFullPath(options?.WorkspaceRoot ?? Path.GetTempPath()), $"agentflow-{runId:N}");
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder).FullName;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        return Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }
}
