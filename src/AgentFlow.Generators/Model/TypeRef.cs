namespace AgentFlow.Generators.Model;

/// <summary>A type as the generated code writes it, with the few facts that emission asks of it.</summary>
/// <param name="Text">Fully qualified with <c>global::</c>, nullable annotations and tuple names included.</param>
/// <param name="Display">Short, for messages: <c>List&lt;string&gt;</c>.</param>
/// <param name="Kind">How <c>T?</c> is to be read of it.</param>
/// <param name="Access">The most accessible a member of the workflow type may be that has it in its signature.</param>
internal sealed record TypeRef(string Text, string Display, TypeRefKind Kind, Access Access)
{
    /// <summary>The type that also holds "no value": the type itself where it is nullable already.</summary>
    public string NullableText => Kind is TypeRefKind.NullableValue or TypeRefKind.NullableReference ? Text : Text + "?";
}

/// <summary>How a type relates to null.</summary>
internal enum TypeRefKind
{
    /// <summary>A value type that is not <c>Nullable&lt;T&gt;</c>, or a type parameter constrained to one.</summary>
    Value,

    /// <summary><c>Nullable&lt;T&gt;</c>.</summary>
    NullableValue,

    /// <summary>A reference type without a nullable annotation, or oblivious, or a type parameter constrained to one.</summary>
    Reference,

    /// <summary>A reference type annotated <c>?</c>.</summary>
    NullableReference,

    /// <summary>A type parameter that may be either: <c>T?</c> has no "no value" there.</summary>
    Unconstrained,
}

/// <summary>Accessibility of a generated member, from the least to the most accessible.</summary>
internal enum Access
{
    Private,
    PrivateProtected,
    Protected,
    Internal,
    ProtectedInternal,
    Public,
}
