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
internal sealed class Declarations : IEquatable<Declarations>
{
    private readonly WeakReference<Compilation> _compilation;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly ImmutableArray<FileFacts> _files;
    private readonly ulong _fingerprint;

    private Declarations(Compilation compilation, ImmutableArray<FileFacts> files)
    {
        _compilation = new(compilation);
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        _files = files;
        _fingerprint = Combine(files);
    }

    /// <summary>Metadata names of the types that may be workflows.</summary>
    public EquatableArray<string> Candidates => FileFacts.CandidatesOf(_files);

    public static Declarations Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<FileFacts>();
        foreach (var tree in compilation.SyntaxTrees)
            files.Add(FileFacts.Of(tree, cancellationToken));
        return new(compilation, files.ToImmutable());
    }

    /// <summary>The workflows among the candidates: those whose attributes are ours after all.</summary>
    public ImmutableArray<WorkflowModel> Parse(CancellationToken cancellationToken)
    {
        if (!_compilation.TryGetTarget(out var compilation) || KnownTypes.Of(compilation) is not { } known)
            return ImmutableArray<WorkflowModel>.Empty;

        var workflows = ImmutableArray.CreateBuilder<WorkflowModel>();
        foreach (var candidate in Candidates)
        {
            if (compilation.Assembly.GetTypeByMetadataName(candidate) is { } type && WorkflowParser.IsWorkflow(type, known))
                workflows.Add(WorkflowParser.Parse(type, known, cancellationToken));
        }

        return workflows.ToImmutable();
    }

    public bool Equals(Declarations? other) =>
        other is not null && _fingerprint == other._fingerprint && _options.Equals(other._options) && _references.SequenceEqual(other._references);

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _fingerprint.GetHashCode();

    // One fingerprint for all files, in their order.
    private static ulong Combine(ImmutableArray<FileFacts> files)
    {
        var combined = 17ul;
        foreach (var file in files)
            combined = unchecked((combined * 1099511628211) ^ file.Fingerprint);
        return combined;
    }
}
