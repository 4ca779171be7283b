namespace AgentFlow.Generators.Model;

/// <summary>A parameter of a task method and what it is bound to.</summary>
/// <param name="Name">Unescaped.</param>
internal sealed record ParameterModel(string Name, TypeRef Type, Binding Binding);

/// <summary>What a parameter gets.</summary>
/// <param name="Kind">Where the value comes from.</param>
/// <param name="Form">In which form a result is taken; <see cref="ResultForm.Value"/> where no result is.</param>
/// <param name="Tasks">
/// The tasks it is bound to: one for <see cref="BindingKind.Result"/>, several for <see cref="BindingKind.Gathered"/> and
/// <see cref="BindingKind.Winner"/>, the source of <see cref="BindingKind.Item"/> where that is a task, else none.
/// </param>
/// <param name="Problem">Why it could not be bound, for <see cref="BindingKind.Unbound"/>; null where it has no name yet.</param>
internal sealed record Binding(BindingKind Kind, ResultForm Form, EquatableArray<int> Tasks, BindingProblem? Problem);

/// <summary>Where a parameter's value comes from.</summary>
internal enum BindingKind
{
    /// <summary>The run's cancellation token.</summary>
    Token,

    /// <summary>The task's <c>AgentTaskContext</c>.</summary>
    Context,

    /// <summary>One task's result.</summary>
    Result,

    /// <summary>The results of several tasks, as a list.</summary>
    Gathered,

    /// <summary>The result of the dependency that decided a <c>Join.Any</c>, whichever it is.</summary>
    Winner,

    /// <summary>The element that a <c>ForEach</c> runs for.</summary>
    Item,

    /// <summary>The result of the very task, for its <c>Validate</c>.</summary>
    OwnResult,

    /// <summary>A parameter of <c>RunAsync</c> of the same name.</summary>
    Input,

    /// <summary>Nothing fits (AGF0104), it names no task (AGF0201), or it has no name yet.</summary>
    Unbound,
}

/// <summary>In which form a result is taken.</summary>
internal enum ResultForm
{
    /// <summary><c>T</c>: the value; the task is skipped where there is none.</summary>
    Value,

    /// <summary><c>T?</c>: the value, or null where there is none.</summary>
    ValueOrNull,

    /// <summary><c>TaskOutcome&lt;T&gt;</c>, <c>TaskOutcome</c>, or what a <c>ForEach</c> has in their place: whatever became of it.</summary>
    Outcome,

    /// <summary><c>IReadOnlyList&lt;T&gt;</c> of those that there are: from a join, or from a <c>ForEach</c> that is optional or has a <c>When</c>.</summary>
    ThoseThereAre,
}

/// <summary>Why a parameter could not be bound.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Name">The name that the reason is about: of a task, or as written in <c>FromTask</c>.</param>
/// <param name="Expected">What would fit, for the message; empty where nothing would.</param>
internal sealed record BindingProblem(BindingProblemKind Kind, string Name, string Expected);

/// <summary>The reasons why a parameter could not be bound.</summary>
internal enum BindingProblemKind
{
    /// <summary><c>FromTask</c> names no task (AGF0201).</summary>
    NoSuchTask,

    /// <summary>The parameter's type does not take the result's.</summary>
    TypeDoesNotFit,

    /// <summary>The task returns nothing.</summary>
    NoResult,

    /// <summary>The name differs from a result name in case only.</summary>
    CaseOnly,

    /// <summary>Several dependencies return that type.</summary>
    Ambiguous,

    /// <summary>Two parameters could take the same result.</summary>
    Contended,

    /// <summary>The task may be excused: <c>T?</c> or the tolerant form is needed.</summary>
    NeedsTolerantForm,

    /// <summary>No single dependency of a join can be taken as plain <c>T</c>, nor all of them: any one may be missing.</summary>
    MayLoseJoin,

    /// <summary>The winner of a join may be another dependency, which returns another type.</summary>
    WinnerOfAnotherType,

    /// <summary>The source of a <c>ForEach</c> has no elements, or none that the parameter takes.</summary>
    NoSuchElements,

    /// <summary>The source of a <c>ForEach</c> has elements of several types that the parameter takes.</summary>
    AmbiguousElements,

    /// <summary>The <c>When</c> of a task takes that task's own result.</summary>
    NotThereYet,

    /// <summary>A parameter of a predicate means the element of a <c>ForEach</c>, and the task has no such element for it.</summary>
    NotItsItem,
}
