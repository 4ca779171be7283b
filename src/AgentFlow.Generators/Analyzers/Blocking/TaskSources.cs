using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>What a task comes from: the local, parameter, field or property that holds it, or the collection that it is in.</summary>
internal static class TaskSources
{
    /// <summary>Of <c>tasks[0]</c>, <c>map.Values</c>, <c>tasks.Select(task => task.Result)</c> and <c>foreach (var task in tasks)</c>, the collection as well.</summary>
    public static IEnumerable<ISymbol> Of(IOperation task)
    {
        switch (task)
        {
            case ILocalReferenceOperation local:
                return [local.Local, .. LoopOf(local)];
            case IParameterReferenceOperation parameter:
                return [parameter.Parameter, .. SourceOf(parameter)];
            case IFieldReferenceOperation field:
                return [field.Field];
            case IPropertyReferenceOperation { Property: { IsIndexer: true } or { Name: "Values" or "Value" }, Instance: { } collection }:
                return Of(collection);
            case IPropertyReferenceOperation property:
                return [property.Property];
            case IArrayElementReferenceOperation element:
                return Of(element.ArrayReference);
            case IConversionOperation conversion:
                return Of(conversion.Operand);
            case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] }:
                return Of(first.Value);
            default:
                return [];
        }
    }

    /// <summary>The call that is given the lambda whose parameter this is.</summary>
    public static IInvocationOperation? CallGiven(IParameterReferenceOperation parameter)
    {
        for (IOperation? around = parameter; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.Parameter.ContainingSymbol))
                return function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? call : null;
        }

        return null;
    }

    private static IEnumerable<ISymbol> LoopOf(ILocalReferenceOperation local)
    {
        for (IOperation? around = local; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation loop && loop.Locals.Contains(local.Local, SymbolEqualityComparer.Default))
                return Of(loop.Collection);
        }

        return [];
    }

    private static IEnumerable<ISymbol> SourceOf(IParameterReferenceOperation parameter) =>
        CallGiven(parameter) is { TargetMethod.IsExtensionMethod: true, Arguments: [var source, ..] } ? Of(source.Value) : [];
}
