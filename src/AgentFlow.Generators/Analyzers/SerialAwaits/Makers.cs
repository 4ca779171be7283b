using AgentFlow.Generators.Effects;
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

    private static IInvocationOperation? MakerOf(ILocalReferenceOperation local) => OperationBody.ValueOf(local.Local, OperationBody.Of(local))?
        .DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod.Name != "ConfigureAwait");

    // A token, a constant and what is left out tell nothing.
    private static bool IsTelling(IOperation value) => value is { IsImplicit: false, ConstantValue.HasValue: false, Type.Name: not "CancellationToken" };
}
