using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Methods that run the delegate they are given before they return, or before the task ends that they return: <c>Select</c>, <c>ForEach</c>, <c>Task.Run</c>.</summary>
internal static class DelegateCallers
{
    public static bool Runs(IParameterSymbol parameter) => false;
}
