using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>How generated members are made as accessible as the types in their signature allow.</summary>
internal static class NestedAccess
{
    /// <summary>
    /// The modifier for a member of <c>Results</c> or <c>Run</c>. Those are sealed, so what a derived type may see in the
    /// workflow type is out of reach there: it becomes private.
    /// </summary>
    public static string Of(Access access) => access switch
    {
        Access.Public => "public",
        Access.Internal or Access.ProtectedInternal => "internal",
        _ => "private",
    };

    /// <summary>The modifier for a member of the workflow type.</summary>
    public static string OfMember(Access access, bool isValueType) => access switch
    {
        Access.Public => "public",
        Access.Internal => "internal",
        Access.ProtectedInternal => isValueType ? "internal" : "protected internal",
        Access.Protected when !isValueType => "protected",
        Access.PrivateProtected when !isValueType => "private protected",
        _ => "private",
    };

    /// <summary>The less accessible of two; neither contains the other for internal and protected, so both give private protected.</summary>
    public static Access Least(Access left, Access right) => (left, right) switch
    {
        (Access.Internal, Access.Protected) or (Access.Protected, Access.Internal) => Access.PrivateProtected,
        _ => left < right ? left : right,
    };
}
