using System.Collections.Concurrent;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// What calls use of the process and the machine around them: files, the console, what is set for all that follows. Which file it is seldom stands in
/// the code, so that one who writes any and one who reads any are taken to mean the same; so it is with HTTP clients and what is set for all their calls.
/// </summary>
internal sealed class Surroundings(MethodBodies bodies)
{
    private const int MaxDepth = 4;

    [Flags]
    private enum Use
    {
        None = 0,
        ReadsFiles = 1,
        ChangesFiles = 2,
        UsesConsole = 4,
        ReadsSetting = 8,
        ChangesSetting = 16,
        UsesClient = 32,
        ChangesClient = 64,
    }

    private readonly ConcurrentDictionary<IMethodSymbol, Use> _uses = new(SymbolEqualityComparer.Default);

    /// <summary>One changes what the other uses.</summary>
    public bool Meet(IInvocationOperation first, IInvocationOperation second, CancellationToken cancellationToken)
    {
        var (one, other) = (Of(first, cancellationToken), Of(second, cancellationToken));
        return one != Use.None && other != Use.None && (Disturbs(one, other) || Disturbs(other, one));
    }

    private static bool Disturbs(Use one, Use other)
        => (one.HasFlag(Use.ChangesFiles) && (other & (Use.ReadsFiles | Use.ChangesFiles)) != 0)
            || (one.HasFlag(Use.ChangesSetting) && (other & (Use.ReadsSetting | Use.ChangesSetting)) != 0)
            || (one.HasFlag(Use.ChangesClient) && (other & (Use.UsesClient | Use.ChangesClient)) != 0)
            || (one.HasFlag(Use.UsesConsole) && other.HasFlag(Use.UsesConsole));

    private Use Of(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod.OriginalDefinition;
        return _uses.TryGetValue(method, out var uses) ? uses : _uses.GetOrAdd(method, OfPart(call, new HashSet<ISymbol>(SymbolEqualityComparer.Default), 0, cancellationToken));
    }

    private Use OfPart(IOperation part, HashSet<ISymbol> entered, int depth, CancellationToken cancellationToken) => part switch
    {
        IInvocationOperation { TargetMethod: { ContainingType: { } type } method }
            => OfCall(TypeNames.Of(type.OriginalDefinition), method.Name) | OfBody(method.OriginalDefinition, entered, depth, cancellationToken),
        IObjectCreationOperation { Type: INamedTypeSymbol type } creation => OfCreation(TypeNames.Of(type), creation),
        IPropertyReferenceOperation { Property: { ContainingType: { } type } property } reference => OfProperty(TypeNames.Of(type.OriginalDefinition), property.Name, reference),
        _ => Use.None,
    };

    private Use OfBody(IMethodSymbol method, HashSet<ISymbol> entered, int depth, CancellationToken cancellationToken)
    {
        if (depth >= MaxDepth || method.DeclaringSyntaxReferences.IsEmpty || !entered.Add(method) || bodies.Of(method, cancellationToken) is not { } body)
            return Use.None;
        return body.DescendantsAndSelf().Aggregate(Use.None, (uses, part) => uses | OfPart(part, entered, depth + 1, cancellationToken));
    }

    private static Use OfCall(string type, string method) => (type, method) switch
    {
        ("System.Console", _) => Use.UsesConsole,
        ("System.IO.Directory", "SetCurrentDirectory") => Use.ChangesFiles,
        ("System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" or "System.IO.DirectoryInfo", _) => OnlyReads(method) ? Use.ReadsFiles : Use.ChangesFiles,
        ("System.Net.Http.HttpClient" or "System.Net.Http.HttpMessageInvoker" or "System.Net.Http.Json.HttpClientJsonExtensions", _) => Use.UsesClient,
        ("System.Diagnostics.Process", "Start") => Use.ChangesFiles,
        ("System.Environment", "SetEnvironmentVariable") => Use.ChangesSetting,
        ("System.Environment", "GetEnvironmentVariable") => Use.ReadsSetting,
        _ => Use.None,
    };

    private static Use OfCreation(string type, IObjectCreationOperation creation) => type switch
    {
        "System.IO.FileStream" => Use.ChangesFiles,
        "System.IO.StreamWriter" when IsOfPath(creation) => Use.ChangesFiles,
        "System.IO.StreamReader" when IsOfPath(creation) => Use.ReadsFiles,
        _ => Use.None,
    };

    private static Use OfProperty(string type, string name, IPropertyReferenceOperation reference) => (type, name) switch
    {
        // A client that the method made for itself is nobody else's.
        ("System.Net.Http.HttpClient", "DefaultRequestHeaders") => IsOfLocal(reference) ? Use.None : Use.ChangesClient,
        ("System.Net.Http.HttpClient", _) => IsAssigned(reference) && !IsOfLocal(reference) ? Use.ChangesClient : Use.None,
        ("System.Console", _) => Use.UsesConsole,
        ("System.Threading.AsyncLocal`1", "Value") => IsAssigned(reference) ? Use.ChangesSetting : Use.ReadsSetting,
        _ => Use.None,
    };

    private static bool IsAssigned(IOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private static bool IsOfLocal(IPropertyReferenceOperation reference) => AwaitedCall.Unwrapped(reference.Instance) is ILocalReferenceOperation;

    private static bool OnlyReads(string method)
        => new[] { "Read", "Get", "Enumerate", "Exists", "OpenRead", "OpenText" }.Any(start => method.StartsWith(start, StringComparison.Ordinal));

    private static bool IsOfPath(IObjectCreationOperation creation) => creation.Arguments.FirstOrDefault()?.Parameter?.Type.SpecialType == SpecialType.System_String;
}
