namespace AgentFlow.Generators.Model;

/// <summary>An <c>[AgentPool]</c> of the workflow, as written.</summary>
internal sealed record PoolModel(string Name, int Instances);
