using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What a call does to a thing outside the process that is evident: a file by a constant path, the working folder, an environment variable.</summary>
/// <param name="Resource">Its name, for comparing and for messages.</param>
/// <param name="Kind"><see cref="AccessKind.Read"/> or <see cref="AccessKind.Write"/>.</param>
internal readonly record struct ExternalUse(string Resource, AccessKind Kind)
{
    /// <summary>The parameter that names it, where the code that calls decides.</summary>
    public IParameterSymbol? NamedBy { get; init; }

    /// <summary>With all that is in it.</summary>
    public bool IsOfFolder { get; init; }

    public StatePath Path => NamedBy is null ? StatePath.Named(StateRoot.External, Resource) : StatePath.Of(StateRoot.External, NamedBy);
}

/// <summary>Evident external resources.</summary>
internal static class ExternalUses
{
    private const string WorkingFolder = "the working folder";

    /// <param name="operation">A call, an object creation, or a reference to a property (<c>Environment.CurrentDirectory</c>).</param>
    public static IReadOnlyList<ExternalUse> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation creation => WithWorkingFolder(FileUses.OfCreation(creation)),
        IPropertyReferenceOperation property => OfProperty(property),
        _ => [],
    };

    private static IReadOnlyList<ExternalUse> OfCall(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType is not { } type)
            return [];
        switch (TypeNames.Of(type), call.TargetMethod.Name)
        {
            case ("System.IO.Directory", "SetCurrentDirectory"):
                return [new(WorkingFolder, AccessKind.Write)];
            case ("System.IO.Directory", "GetCurrentDirectory"):
                return [new(WorkingFolder, AccessKind.Read)];
            case ("System.IO.Path", "GetFullPath") when call.Arguments.Length == 1 && !IsRooted(ConstantText.Of(call.Arguments[0].Value)):
                return [new(WorkingFolder, AccessKind.Read)];
            case ("System.Environment", "SetEnvironmentVariable"):
                return Variable(call, AccessKind.Write);
            case ("System.Environment", "GetEnvironmentVariable"):
                return Variable(call, AccessKind.Read);
            case ("System.Console", "SetOut" or "SetError" or "SetIn"):
                return [new($"Console.{call.TargetMethod.Name.Substring("Set".Length)}", AccessKind.Write)];
            case ("System.Console", "Write" or "WriteLine"):
                return [new("Console.Out", AccessKind.Read)];
            default:
                return WithWorkingFolder(FileUses.OfCall(call));
        }
    }

    private static IReadOnlyList<ExternalUse> OfProperty(IPropertyReferenceOperation reference) => OfProcess(reference.Property) is { } setting
        ? [new(setting, IsAssigned(reference) ? AccessKind.Write : AccessKind.Read)]
        : FileUses.OfProperty(reference);

    // A culture that is not said to be the default belongs to the flow that sets it.
    private static string? OfProcess(IPropertySymbol property) => property switch
    {
        { IsStatic: true, Name: "CurrentDirectory", ContainingType: { } type } when TypeNames.Of(type) == "System.Environment" => WorkingFolder,
        { IsStatic: true, Name: "DefaultThreadCurrentCulture" or "DefaultThreadCurrentUICulture", ContainingType: { } type } when TypeNames.Of(type) == "System.Globalization.CultureInfo" => $"CultureInfo.{property.Name}",
        _ => null,
    };

    // A relative path is another file in another folder.
    private static IReadOnlyList<ExternalUse> WithWorkingFolder(IReadOnlyList<ExternalUse> files)
        => files.Any(file => file.NamedBy is null && !IsRooted(file.Resource)) ? [.. files, new(WorkingFolder, AccessKind.Read)] : files;

    private static bool IsAssigned(IPropertyReferenceOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    // What may be relative is unknown; a call with an unknown path says nothing evident.
    private static bool IsRooted(string? path) => path is null || path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("<", StringComparison.Ordinal)
        || path.StartsWith("\\", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    private static IReadOnlyList<ExternalUse> Variable(IInvocationOperation call, AccessKind kind) =>
        FileUses.Text(call.Arguments, "variable") is { } name ? [new($"the environment variable {name}", kind)] : [];
}
