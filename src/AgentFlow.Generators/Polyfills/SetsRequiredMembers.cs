namespace System.Diagnostics.CodeAnalysis;

/// <summary>Named by the compiler on the copy constructors of records with required members.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
