using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentFlow;

/// <summary>Removes the folder of a run. Where that cannot be done it stays, and the run's log says so.</summary>
internal static partial class WorkspaceRemoval
{
    // What a link leads to is not the run's.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static void Remove(string folder, FlowPlan plan, ILoggerFactory? loggers)
    {
        try
        {
            RemoveAll(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var logger = loggers?.CreateLogger(plan.Name) ?? NullLogger.Instance;
            WorkspacesStay(logger, plan.Name, folder, refused);
        }
    }

    private static void RemoveAll(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // A task has removed it itself.
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Tools leave what is read-only behind: git its objects, package caches their folders.
            MakeWritable(new DirectoryInfo(folder));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void MakeWritable(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).Prepend(folder))
        {
            if (OperatingSystem.IsWindows())
            {
                entry.Attributes &= ~FileAttributes.ReadOnly;
            }
            else if (entry is DirectoryInfo)
            {
                entry.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The folder of a run of '{Workflow}' cannot be removed and stays: {Folder}")]
    private static partial void WorkspacesStay(ILogger logger, string workflow, string folder, Exception reason);
}
