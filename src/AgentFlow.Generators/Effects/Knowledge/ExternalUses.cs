using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What a call does to a thing outside the process that is evident: a file by a constant path, the working folder, an environment variable.</summary>
/// <param name="Resource">Its name, for comparing and for messages.</param>
/// <param name="Kind"><see cref="AccessKind.Read"/> or <see cref="AccessKind.Write"/>.</param>
internal readonly record struct ExternalUse(string Resource, AccessKind Kind);

/// <summary>Evident external resources.</summary>
internal static class ExternalUses
{
    /// <param name="operation">A call, an object creation, or a reference to a property (<c>Environment.CurrentDirectory</c>).</param>
    public static IReadOnlyList<ExternalUse> Of(IOperation operation) => [];
}
