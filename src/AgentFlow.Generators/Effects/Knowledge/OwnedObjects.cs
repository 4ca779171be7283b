using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>State that looks shared and is not: each thread or flow has one of its own, or a tool wrote it for its own use.</summary>
internal static class OwnedObjects
{
    /// <summary>A <c>[ThreadStatic]</c> field, or the value of a <c>ThreadLocal</c> or <c>AsyncLocal</c>.</summary>
    public static bool IsOfThread(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true } => Has(member, "System.ThreadStaticAttribute"),
        IPropertySymbol { Name: "Value", ContainingType: { } type } => TypeNames.Of(type.OriginalDefinition) is "System.Threading.ThreadLocal`1" or "System.Threading.AsyncLocal`1",
        _ => false,
    };

    /// <summary>A static of a class that a tool wrote, such as the cache of a resource file's texts: that is the tool's business.</summary>
    public static bool IsOfTool(ISymbol member) => member is { IsStatic: true, ContainingType: { } type } && Has(type, "System.CodeDom.Compiler.GeneratedCodeAttribute");

    private static bool Has(ISymbol symbol, string attribute)
        => symbol.GetAttributes().Any(present => present.AttributeClass is { } type && TypeNames.Of(type) == attribute);
}
