using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What is awaited: only a <c>Task</c>, or what becomes one, can be awaited together with others.</summary>
internal static class TaskKind
{
    /// <summary><see cref="FixProperties.Task"/>, <see cref="FixProperties.ValueTask"/>, or null for another awaitable.</summary>
    public static string? Of(IAwaitOperation awaited, KnownTypes known)
    {
        var operation = awaited.Operation;
        while (operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured })
            operation = configured;
        if (KnownTypes.Is(operation.Type, known.ValueTaskOfT) || KnownTypes.Is(operation.Type, known.ValueTask))
            return FixProperties.ValueTask;
        for (var type = operation.Type; type is not null; type = type.BaseType)
        {
            if (KnownTypes.Is(type, known.Task))
                return FixProperties.Task;
        }

        return null;
    }
}
