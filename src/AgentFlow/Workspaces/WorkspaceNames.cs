namespace AgentFlow;

/// <summary>Task names as names of folders that every platform allows and tells apart.</summary>
internal static class WorkspaceNames
{
    private const int MaxLength = 60;

    // Windows takes these for devices, in any case and with any extension.
    private static readonly string[] Reserved =
    [
        "CON", "PRN", "AUX", "NUL",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ];

    /// <summary>One for each task. Not every file system tells capitals apart.</summary>
    public static string[] Of(FlowPlan plan)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase);
        string[] names = new string[plan.Count];
        for (int task = 0; task < names.Length; task++)
        {
            string plain = Plain(plan[task].Name);
            string name = plain;
            for (int other = 2; !taken.Add(name); other++)
            {
                name = $"{plain}_{other}";
            }

            names[task] = name;
        }

        return names;
    }

    private static string Plain(string name)
    {
        string shortened = name.Length > MaxLength ? name[..MaxLength] : name;
        return string.Concat(shortened.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
    }
}
