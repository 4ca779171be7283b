namespace AgentFlow;

/// <summary>An element of a source, and its index there.</summary>
internal readonly record struct Indexed<T>(int Index, T Value);
