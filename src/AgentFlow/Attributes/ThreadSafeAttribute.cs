namespace AgentFlow;

/// <summary>Tells the analyzers that tasks may use the type, or what the member or parameter holds, at the same time.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter,
    Inherited = false)]
public sealed class ThreadSafeAttribute : Attribute;
