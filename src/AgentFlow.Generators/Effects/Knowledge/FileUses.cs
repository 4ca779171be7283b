using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Files and folders whose path is written in the code. A file's name, as a resource, is its path.</summary>
internal static class FileUses
{
    public static IReadOnlyList<ExternalUse> OfCall(IInvocationOperation call)
    {
        var (type, method) = (TypeNames.Of(call.TargetMethod.ContainingType), call.TargetMethod.Name);
        if (FileCalls.Knows(type, method))
            return Named(type, method, call.Arguments);
        return (type, method) switch
        {
            ("System.IO.File", "Open" or "OpenHandle") => Opened(call.Arguments, method == "OpenHandle"),
            ("System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo", _) => OfInfo(call.Instance, method, call.Arguments),
            _ => [],
        };
    }

    public static IReadOnlyList<ExternalUse> OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol named)
            return [];
        var type = TypeNames.Of(named);
        return type == "System.IO.FileStream" ? Opened(creation.Arguments, readsByDefault: false)
            : FileCalls.Knows(type, ".ctor") ? Named(type, ".ctor", creation.Arguments)
            : [];
    }

    /// <summary><c>new FileInfo("a").Length</c>.</summary>
    public static IReadOnlyList<ExternalUse> OfProperty(IPropertyReferenceOperation reference) =>
        reference.Property.ContainingType is { } type && TypeNames.Of(type) is "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo"
            ? OfInfo(reference.Instance, reference.Property.Name, ImmutableArray<IArgumentOperation>.Empty)
            : [];

    /// <summary>The text that is given for a parameter, where it is evident.</summary>
    public static string? Text(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        ConstantText.Of(arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value);

    /// <summary>The file that a text names: an evident one, or the one that a parameter says. Null where it may be any.</summary>
    public static StatePath? NamedBy(IOperation text) => ConstantText.Of(text) is { Length: > 0 } path
        ? StatePath.Named(StateRoot.External, FilePath.Normalize(path))
        : text is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter }
            ? StatePath.Of(StateRoot.External, parameter.OriginalDefinition)
            : null;

    private static List<ExternalUse> Named(string type, string method, ImmutableArray<IArgumentOperation> arguments)
    {
        var uses = new List<ExternalUse>();
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter
                && FileCalls.Of(type, method, parameter.Name) is { } kind
                && NamedBy(argument.Value) is { } file)
                uses.Add(new(file.Resource ?? "", kind) { NamedBy = file.Symbol as IParameterSymbol, IsOfFolder = type == "System.IO.Directory" && kind == AccessKind.Write });
        }

        return uses;
    }

    private static IReadOnlyList<ExternalUse> Opened(ImmutableArray<IArgumentOperation> arguments, bool readsByDefault)
    {
        if (Text(arguments, "path") is not { Length: > 0 } path || arguments.Any(argument => argument.Parameter?.Type.Name == "FileStreamOptions"))
            return [];
        var access = Number(arguments, "access");
        var reads = (access is null ? readsByDefault : access == (int)FileAccess.Read)
            && Number(arguments, "mode") is null or (int)FileMode.Open or (int)FileMode.OpenOrCreate;
        return [new(FilePath.Normalize(path), reads ? AccessKind.Read : AccessKind.Write)];
    }

    private static IReadOnlyList<ExternalUse> OfInfo(IOperation? instance, string member, ImmutableArray<IArgumentOperation> arguments)
    {
        if (instance is not IObjectCreationOperation { Arguments: [var only] } || ConstantText.Of(only.Value) is not { Length: > 0 } path)
            return [];
        if (member == "Open")
            return [new(FilePath.Normalize(path), Number(arguments, "access") == (int)FileAccess.Read ? AccessKind.Read : AccessKind.Write)];
        if (FileCalls.OfFileInfo(member) is not { } kind)
            return [];
        var uses = new List<ExternalUse> { new(FilePath.Normalize(path), kind) };
        if (member is "CopyTo" or "MoveTo" && arguments is [var to, ..] && ConstantText.Of(to.Value) is { Length: > 0 } target)
            uses.Add(new(FilePath.Normalize(target), AccessKind.Write));
        return uses;
    }

    private static int? Number(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value is { ConstantValue: { HasValue: true, Value: int number } } ? number : null;
}
