namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 types be written as collection expressions.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    /// <summary>The type that holds the builder method.</summary>
    public Type BuilderType { get; } = builderType;

    /// <summary>The name of the builder method.</summary>
    public string MethodName { get; } = methodName;
}
