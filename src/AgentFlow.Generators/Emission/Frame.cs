using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The namespace and the types around the generated members.</summary>
internal static class Frame
{
    private static readonly string Version = typeof(Frame).Assembly.GetName().Version.ToString(3);

    /// <summary>Marks a generated member for tools.</summary>
    public static string GeneratedCode { get; } = $"[{TypeNames.GeneratedCode}(\"AgentFlow.Generators\", \"{Version}\")]";

    // namespace Demo
    // {
    //     partial class Outer<T>
    //     {
    //         partial record struct CustomerRequest
    //         {
    public static void Write(SourceWriter code, TypeModel type, Action writeMembers)
    {
        var blocks = new Stack<SourceWriter.Block>();
        if (type.Namespace.Length > 0)
            blocks.Push(code.Open($"namespace {type.Namespace}"));
        foreach (var container in type.Containers)
            blocks.Push(code.Open(Header(container)));
        blocks.Push(code.Open(Header(type.Header)));

        writeMembers();

        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }

    private static string Header(TypeHeader header) => $"partial {header.Keyword} {header.Name}{header.TypeParameters}";
}
