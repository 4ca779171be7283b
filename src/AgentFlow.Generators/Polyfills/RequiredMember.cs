namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 code have required members.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;

/// <summary>Named by the compiler on types with required members.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The compiler feature that is needed.</summary>
    public string FeatureName { get; } = featureName;
}
