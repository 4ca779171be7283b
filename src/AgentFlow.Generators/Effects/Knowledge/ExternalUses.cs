using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What a call does to a thing outside the process that is evident: a file by a constant path, the working folder, an environment variable.</summary>
/// <param name="Resource">Its name, for comparing and for messages.</param>
/// <param name="Kind"><see cref="AccessKind.Read"/> or <see cref="AccessKind.Write"/>.</param>
internal readonly record struct ExternalUse(string Resource, AccessKind Kind);

/// <summary>Evident external resources.</summary>
internal static class ExternalUses
{
    private const string WorkingFolder = "the working folder";

    private static readonly ImmutableHashSet<string> PlainChecks = ImmutableHashSet.Create(StringComparer.Ordinal, "Exists", "OpenHandle");

    /// <param name="operation">A call, an object creation, or a reference to a property (<c>Environment.CurrentDirectory</c>).</param>
    public static IReadOnlyList<ExternalUse> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation creation => OfCreation(creation),
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CurrentDirectory", ContainingType: { Name: "Environment" } type } } property when IsIn(type, "System")
            => [new(WorkingFolder, IsAssigned(property) ? AccessKind.Write : AccessKind.Read)],
        _ => [],
    };

    private static ExternalUse[] OfCall(IInvocationOperation call)
    {
        var (type, method) = (call.TargetMethod.ContainingType, call.TargetMethod.Name);
        return type?.Name switch
        {
            "File" when IsIn(type, "System.IO") => OfFile(call, method),
            "Directory" when IsIn(type, "System.IO") => OfDirectory(call, method),
            "Path" when IsIn(type, "System.IO") && method == "GetFullPath" && call.Arguments.Length == 1 && !IsRooted(Constant(call, 0))
                => [new(WorkingFolder, AccessKind.Read)],
            "Environment" when IsIn(type, "System") && method is "SetEnvironmentVariable" or "GetEnvironmentVariable" && Constant(call, 0) is { } name
                => [new($"the environment variable '{name}'", method == "SetEnvironmentVariable" ? AccessKind.Write : AccessKind.Read)],
            "Console" when IsIn(type, "System") && method is "SetOut" or "SetError" or "SetIn" => [new($"Console.{method.Substring(3)}", AccessKind.Write)],
            _ => [],
        };
    }

    private static ExternalUse[] OfFile(IInvocationOperation call, string method)
    {
        if (PlainChecks.Contains(method))
            return [];
        var uses = new List<ExternalUse>();
        if (method is "Copy" or "Move" or "Replace")
        {
            Add(uses, Constant(call, 0), method == "Copy" ? AccessKind.Read : AccessKind.Write);
            Add(uses, Constant(call, 1), AccessKind.Write);
        }
        else
        {
            var isRead = method.StartsWith("Read", StringComparison.Ordinal) || method.StartsWith("Get", StringComparison.Ordinal)
                || method is "OpenRead" or "OpenText" || (method == "Open" && ReadsOnly(call.Arguments));
            Add(uses, Constant(call, 0), isRead ? AccessKind.Read : AccessKind.Write);
        }

        return [.. uses];
    }

    private static ExternalUse[] OfDirectory(IInvocationOperation call, string method)
    {
        var uses = new List<ExternalUse>();
        switch (method)
        {
            case "SetCurrentDirectory":
                uses.Add(new(WorkingFolder, AccessKind.Write));
                break;
            case "GetCurrentDirectory":
                uses.Add(new(WorkingFolder, AccessKind.Read));
                break;
            case "Delete" or "Move":
                Add(uses, Constant(call, 0), AccessKind.Write);
                break;
        }

        return [.. uses];
    }

    private static ExternalUse[] OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { Name: "FileStream" or "StreamReader" or "StreamWriter" } type || !IsIn(type, "System.IO") || creation.Arguments.IsEmpty)
            return [];
        var uses = new List<ExternalUse>();
        var isRead = type.Name == "StreamReader" || (type.Name == "FileStream" && ReadsOnly(creation.Arguments));
        Add(uses, ConstantText(creation.Arguments[0].Value), isRead ? AccessKind.Read : AccessKind.Write);
        return [.. uses];
    }

    // FileAccess.Read is 1, FileMode.Open 3: with the access given, that decides; a mode alone is for reading and writing.
    private static bool ReadsOnly(ImmutableArray<IArgumentOperation> arguments)
        => arguments.Any(argument => argument.Parameter?.Type.Name == "FileAccess" && argument.Value.ConstantValue is { HasValue: true, Value: 1 });

    private static void Add(List<ExternalUse> uses, string? path, AccessKind kind)
    {
        if (path is { Length: > 0 })
            uses.Add(new($"the file '{Normal(path)}'", kind));
    }

    private static string Normal(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Where((part, index) => part != "." && (part.Length > 0 || index == 0));
        return string.Join("/", parts);
    }

    private static string? Constant(IInvocationOperation call, int parameter)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter) is { } argument ? ConstantText(argument.Value) : null;

    private static string? ConstantText(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: string text })
            return text;
        if (value is not IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType.Name: "Path" } } combined)
            return null;
        var parts = combined.Arguments.Select(argument => ConstantText(argument.Value)).ToArray();
        return parts.Length > 0 && parts.All(part => part is not null) ? string.Join("/", parts) : null;
    }

    private static bool IsRooted(string? path) => path is { Length: > 0 } && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    private static bool IsAssigned(IOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private static bool IsIn(INamedTypeSymbol type, string space) => type.ContainingNamespace?.ToDisplayString() == space;
}
