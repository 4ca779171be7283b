namespace AgentFlow.Generators.Rules;

/// <summary>What is wrong with an option.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Option">Its name.</param>
/// <param name="Text">What it is and what to write, to follow "Needed of task 'Draft' ".</param>
internal sealed record OptionFault(Place At, string Option, string Text)
{
    /// <summary>Every other place involved.</summary>
    public IReadOnlyList<Place> Related { get; init; } = [];

    /// <summary>A number that is below zero; null where it is not.</summary>
    public static OptionFault? Negative(Place at, int value, string advice)
        => value >= 0 ? null : new(at, at.Name, FormattableString.Invariant($"is {value}: write {advice}"));

    /// <summary>A value that an enum does not define, made by a cast; null where it does.</summary>
    public static OptionFault? Undefined<T>(Place at, T value)
        where T : struct, Enum
        => Enum.IsDefined(typeof(T), value)
            ? null
            : new(at, at.Name, $"is {value}, which is no value of {typeof(T).Name}: write {string.Join(" or ", Enum.GetNames(typeof(T)).Select(name => $"{typeof(T).Name}.{name}"))}");

    /// <summary>A name that is empty; null where it is not.</summary>
    public static OptionFault? Empty(Place at, string? value, string advice)
        => value is null || value.Trim().Length > 0 ? null : new(at, at.Name, $"is empty: write {advice}");
}
