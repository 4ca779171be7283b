namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What a statement of the method can be for a workflow.</summary>
internal enum StatementKind
{
    /// <summary>It stays in the method, and ends a run of steps: control flow, a change to a variable, a started task.</summary>
    Boundary,

    /// <summary>Awaits a value.</summary>
    Awaited,

    /// <summary>Stands there for its effect, or asks a clock or another thing outside the program: nothing passes it in either direction.</summary>
    Effect,

    /// <summary>A value from a call that may do more than compute it: keeps its place among effects and its own kind.</summary>
    Computation,

    /// <summary>A value made of values: when it is computed makes no difference.</summary>
    Pure,
}
