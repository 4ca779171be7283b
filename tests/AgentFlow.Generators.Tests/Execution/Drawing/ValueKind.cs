namespace AgentFlow.Generators.Tests.Execution;

/// <summary>The types of results that workflows are drawn with.</summary>
internal enum ValueKind
{
    Number,
    MaybeNumber,
    Text,
    MaybeText,
    Letter,
    Amount,
    Pair,
}

/// <summary>A result of a reference type.</summary>
public sealed record Letter(string Text)
{
    public override string ToString() => Text;
}

/// <summary>A result of a value type.</summary>
public readonly record struct Amount(int Units)
{
    public override string ToString() => $"{Units} units";
}

/// <summary>How each type is written, and which value a task returns.</summary>
internal static class Values
{
    public static string Type(ValueKind kind) => kind switch
    {
        ValueKind.Number => "int",
        ValueKind.MaybeNumber => "int?",
        ValueKind.Text => "string",
        ValueKind.MaybeText => "string?",
        ValueKind.Letter => "Letter",
        ValueKind.Amount => "Amount",
        _ => "(int Number, string Text)",
    };

    public static bool IsNullable(ValueKind kind) => kind is ValueKind.MaybeNumber or ValueKind.MaybeText;

    public static string NullableType(ValueKind kind) => IsNullable(kind) ? Type(kind) : Type(kind) + "?";

    /// <summary>Types that binding by type cannot tell apart with certainty have one family.</summary>
    public static string Family(ValueKind kind) => Type(kind).TrimEnd('?');

    /// <summary>The value that task <paramref name="task"/> returns, as C#.</summary>
    public static string Expression(ValueKind kind, int task) => kind switch
    {
        ValueKind.MaybeNumber or ValueKind.MaybeText when task % 2 == 0 => "null",
        ValueKind.Number or ValueKind.MaybeNumber => $"{task}",
        ValueKind.Text or ValueKind.MaybeText => $"\"text {task}\"",
        ValueKind.Letter => $"new Letter(\"letter {task}\")",
        ValueKind.Amount => $"new Amount({task})",
        _ => $"({task}, \"pair\")",
    };

    /// <summary>The same value as <see cref="Describe"/> writes it.</summary>
    public static string Description(ValueKind kind, int task) => kind switch
    {
        ValueKind.MaybeNumber or ValueKind.MaybeText when task % 2 == 0 => "null",
        ValueKind.Number or ValueKind.MaybeNumber => $"{task}",
        ValueKind.Text or ValueKind.MaybeText => $"text {task}",
        ValueKind.Letter => $"letter {task}",
        ValueKind.Amount => $"{task} units",
        _ => $"({task}, pair)",
    };

    /// <summary>What a task was given, in words.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        TaskOutcome outcome => DescribeOutcome(outcome),
        AgentTaskContext context => $"context of {context.TaskName}",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join("; ", list.Cast<object?>().Select(Describe))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string DescribeOutcome(TaskOutcome outcome)
    {
        var detail = outcome.Status switch
        {
            OutcomeStatus.Succeeded => outcome.GetType().IsGenericType ? Describe(outcome.GetType().GetProperty("Value")!.GetValue(outcome)) : "done",
            OutcomeStatus.Skipped => "because of " + string.Join(", ", outcome.Error!.CausedBy),
            _ => outcome.Error!.Message,
        };
        return $"{outcome.TaskName} {outcome.Status}: {detail}";
    }
}
