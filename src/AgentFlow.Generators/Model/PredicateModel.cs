namespace AgentFlow.Generators.Model;

/// <summary>A method that <c>When</c> or <c>Validate</c> names.</summary>
internal sealed record PredicateModel
{
    /// <summary>The name as written, unescaped.</summary>
    public required string MethodName { get; init; }

    public required bool IsStatic { get; init; }

    public required PredicateReturn Returns { get; init; }

    /// <summary>What its parameters are bound to; empty where there is no one such method.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Why it cannot be asked (AGF0108); null where it can.</summary>
    public required PredicateProblem? Problem { get; init; }

    /// <summary>It is asked once for each item.</summary>
    public bool TakesItem => Parameters.Any(parameter => parameter.Binding.Kind == BindingKind.Item);
}

/// <summary>What a predicate says.</summary>
internal enum PredicateReturn
{
    /// <summary><c>bool</c>: yes or no.</summary>
    Truth,

    /// <summary><c>string?</c>: the reason for the rejection, or null.</summary>
    Reason,
}

/// <summary>Why a method cannot be asked.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Subject">What the reason is about: the return type, a parameter's name, or the methods that there are, one a line; else empty.</param>
internal sealed record PredicateProblem(PredicateProblemKind Kind, string Subject);

/// <summary>The reasons why a method cannot be asked.</summary>
internal enum PredicateProblemKind
{
    /// <summary>The workflow type has no method of that name.</summary>
    NoSuchMethod,

    /// <summary>It has several.</summary>
    Overloaded,

    /// <summary>It is itself a task.</summary>
    IsTask,

    /// <summary>It returns neither <c>bool</c> nor, for <c>Validate</c>, <c>string</c>.</summary>
    WrongReturn,

    Generic,

    /// <summary>A <c>ref</c>, <c>out</c> or <c>in</c> parameter, or one of a ref-like or pointer type.</summary>
    RefParameter,

    /// <summary>An explicit interface implementation, or a partial method without a body: nothing to call by name.</summary>
    NotCallable,

    /// <summary>A parameter cannot be bound; its binding says why.</summary>
    UnboundParameter,

    /// <summary>The task of a <c>Validate</c> returns nothing.</summary>
    NoResult,

    /// <summary>No parameter of a <c>Validate</c> takes the result.</summary>
    ResultNotTaken,
}
