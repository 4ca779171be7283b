using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The workflow type's own name in generated code.</summary>
internal static class TypeText
{
    // global::Demo.Outer<T>.CustomerRequest
    public static string Of(TypeModel type)
    {
        var parts = new List<string>();
        if (type.Namespace.Length > 0)
            parts.Add(type.Namespace);
        foreach (var container in type.Containers)
            parts.Add(container.Name + container.TypeParameters);
        parts.Add(type.Header.Name + type.Header.TypeParameters);
        return "global::" + string.Join(".", parts);
    }
}
