using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Which calls may be reordered at all: no prerequisite, no timer, no effect that nobody sees, no code that is handed in.</summary>
internal sealed class Candidates(CallKnowledge known)
{
    public bool Contains(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { } type || type.Name is "Task" or "ValueTask" or "TaskFactory"
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction))
            return false;
        if (CallNames.IsPrerequisite(method) || (CallNames.IsEffect(method) && CallNames.IsChange(method)))
            return false;
        if ((CallNames.IsEffect(method) || CallNames.IsQuestion(method)) && !known.IsKnown(call) && !CallNames.IsModel(CallObjects.Receiver(call)?.Type))
            return false;
        return !call.Arguments.Any(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out || IsUnderway(argument.Value)) && !call.Descendants().Any(Acts);
    }

    // To evaluate the arguments does something, or hands in what will.
    private static bool Acts(IOperation part) => part switch
    {
        IAnonymousFunctionOperation or IAwaitOperation or IIncrementOrDecrementOperation or IThrowOperation => true,
        IMethodReferenceOperation reference => reference.Method.MethodKind == MethodKind.LocalFunction,
        IAssignmentOperation assignment => assignment.Parent is not IObjectOrCollectionInitializerOperation,
        _ => false,
    };

    // What is handed over runs already: the call only waits for it.
    private static bool IsUnderway(IOperation argument) => AwaitedCall.Unwrapped(argument)?.Type switch
    {
        IArrayTypeSymbol array => IsTask(array.ElementType),
        INamedTypeSymbol { TypeArguments: [var element] } type when type.AllInterfaces.Concat([type]).Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable) => IsTask(element),
        var type => IsTask(type),
    };

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };
}
