using AgentFlow.Generators.Effects.Knowledge;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>A call, or the reading of a property, that holds its thread until something else is done.</summary>
/// <param name="Operation">The whole of it: <c>task.GetAwaiter().GetResult()</c>.</param>
/// <param name="Task">The task that it waits for, or null where it is none or several.</param>
/// <param name="Instead">What to await.</param>
/// <param name="IsOfAsyncWork">It waits for work that is asynchronous by itself, so that a synchronous method is no excuse.</param>
/// <param name="HasAwaitedForm">The same call can be awaited with the same arguments, and nothing is made of what it returns that would be lost.</param>
internal sealed record BlockingCall(IOperation Operation, IOperation? Task, string Instead, bool IsOfAsyncWork, bool HasAwaitedForm)
{
    // A stream in memory blocks nobody: only what surely goes to a disk, a network or another process.
    private static readonly HashSet<string> SlowStreams =
        ["System.IO.FileStream", "System.IO.Pipes.PipeStream", "System.Net.Security.SslStream", "System.Net.Sockets.NetworkStream"];

    private static readonly HashSet<string> StreamCalls = ["CopyTo", "Flush", "Read", "ReadAtLeast", "ReadExactly", "Write"];

    /// <summary>What an operation blocks for, or null.</summary>
    public static BlockingCall? Of(IOperation operation, KnownTypes known) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } reference when known.IsTask(reference.Property.ContainingType) =>
            new(operation, task, "the task", IsOfAsyncWork: true, HasAwaitedForm: task is not IConditionalAccessInstanceOperation),
        IInvocationOperation call => OfCall(call, known),
        _ => null,
    };

    private static BlockingCall? OfCall(IInvocationOperation call, KnownTypes known)
    {
        if (call.TargetMethod.ContainingType is not { } type)
            return null;
        var isAlone = call.Parent is IExpressionStatementOperation;
        var arguments = call.Arguments;
        switch (TypeNames.Of(type.OriginalDefinition), call.TargetMethod.Name)
        {
            case ("System.Threading.Tasks.Task", "Wait") when call.Instance is { } task && !IsPoll(call):
                return new(call, task, "the task", IsOfAsyncWork: true, arguments.IsEmpty || (arguments.Length == 1 && IsToken(arguments[0], known)));
            case ("System.Threading.Tasks.Task", "WaitAll" or "WaitAny") when !IsPoll(call):
                var all = call.TargetMethod.Name == "WaitAll";
                return new(call, null, all ? "Task.WhenAll" : "Task.WhenAny", IsOfAsyncWork: true, isAlone && call.TargetMethod.Parameters.Length == 1);
            case (_, "GetResult") when call.Instance is IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } awaited } && known.IsTask(Unconfigured(awaited).Type):
                return new(call, Unconfigured(awaited), "the task", IsOfAsyncWork: true, awaited is not IConditionalAccessInstanceOperation);
            case ("System.Threading.Thread", "Sleep") when !IsPoll(call):
                return new(call, null, "Task.Delay", IsOfAsyncWork: true, HasAwaitedForm: true);
            case ("System.Threading.SemaphoreSlim", "Wait") when call.Instance is not null && !IsPoll(call):
                return new(call, null, "WaitAsync", IsOfAsyncWork: false, call.Instance is not IConditionalAccessInstanceOperation);
            case ("System.Diagnostics.Process", "WaitForExit") when !IsPoll(call):
                return new(call, null, "WaitForExitAsync", IsOfAsyncWork: false, arguments.IsEmpty && call.Instance is not IConditionalAccessInstanceOperation);
            case ("System.Net.Http.HttpClient", "Send"):
                return new(call, null, "SendAsync", IsOfAsyncWork: false, HasAwaitedForm: false);
            case (_, var name) when StreamCalls.Contains(name) && IsSlowStream(call.Instance?.Type):
                return new(call, null, $"{name}Async", IsOfAsyncWork: false, HasAwaitedForm: false);
            default:
                return null;
        }
    }

    /// <summary>What <c>ConfigureAwait</c> is called on, or the operation itself.</summary>
    public static IOperation Unconfigured(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task : operation;

    // With no time to wait it only asks.
    private static bool IsPoll(IInvocationOperation call) => call.Arguments.Any(argument => argument.Value switch
    {
        { ConstantValue: { HasValue: true, Value: 0 } } => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32,
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
        _ => false,
    });

    private static bool IsToken(IArgumentOperation argument, KnownTypes known) => KnownTypes.Is(argument.Parameter?.Type, known.CancellationToken);

    private static bool IsSlowStream(ITypeSymbol? type) => type is INamedTypeSymbol named && TypeNames.Lineage(named).Any(ancestor => SlowStreams.Contains(TypeNames.Of(ancestor)));
}
