using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Whether a call asks about what another works with: <c>run = await runs.StartAsync(id); output = await run.ReadToEndAsync(); code = await runs.ExitCodeAsync(id);</c>
/// </summary>
internal static class Makers
{
    /// <summary>The first is called on what the receiver of the second made, from an argument that the second gets too.</summary>
    public static bool IsAskedOf(IInvocationOperation first, IInvocationOperation second)
        => CallObjects.Receiver(first) is ILocalReferenceOperation made && MakerOf(made) is { } maker
        && CallObjects.Receiver(maker) is { } by && CallObjects.Receiver(second) is { } asked && CallObjects.IsSame(by, asked)
        && maker.Arguments.Any(given => IsTelling(given.Value) && second.Arguments.Any(also => also.Value.Syntax.IsEquivalentTo(given.Value.Syntax, topLevel: false)));

    private static IInvocationOperation? MakerOf(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } around)
            root = around;
        return root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))?.Initializer?
            .Descendants().OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod.Name != "ConfigureAwait");
    }

    // A token, a constant and what is left out tell nothing.
    private static bool IsTelling(IOperation value) => value is { IsImplicit: false, ConstantValue.HasValue: false, Type.Name: not "CancellationToken" };
}
