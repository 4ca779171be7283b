using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>
/// The declarations of a whole compilation, equal to another's when nothing is declared otherwise. It stands between the
/// compilation, which is new after every keystroke, and the parser, so that typing inside a method parses nothing again.
/// </summary>
/// <remarks>
/// It holds the compilation weakly: a step that must look into it runs in the very pass that made this, while the driver holds
/// that compilation; a step that is skipped needs none, and no old compilation is kept alive.
/// </remarks>
internal sealed class Declarations(Compilation compilation, ulong fingerprint) : IEquatable<Declarations>
{
    private readonly WeakReference<Compilation> _compilation = new(compilation);
    private readonly CompilationOptions _options = compilation.Options;
    private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;
    private readonly ulong _fingerprint = fingerprint;

    /// <summary>One fingerprint for all files, in their order.</summary>
    public static ulong Combine(ImmutableArray<FileFacts> files)
    {
        var combined = 17ul;
        foreach (var file in files)
            combined = unchecked((combined * 1099511628211) ^ file.Fingerprint);
        return combined;
    }

    /// <summary>The workflow of that metadata name; none where the type has no tasks after all.</summary>
    public ImmutableArray<WorkflowModel> Parse(string metadataName, CancellationToken cancellationToken)
    {
        if (!_compilation.TryGetTarget(out var compilation)
            || KnownTypes.Of(compilation) is not { } known
            || compilation.Assembly.GetTypeByMetadataName(metadataName) is not { } type
            || !WorkflowParser.HasTasks(type, known))
            return ImmutableArray<WorkflowModel>.Empty;
        return ImmutableArray.Create(WorkflowParser.Parse(type, known, cancellationToken));
    }

    public bool Equals(Declarations? other) =>
        other is not null && _fingerprint == other._fingerprint && _options.Equals(other._options) && _references.SequenceEqual(other._references);

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _fingerprint.GetHashCode();
}
