using AgentFlow;

namespace Fixable0306;

internal sealed partial class Unbounded
{
    [AgentTask]
    private static int Count([ForEach("documents")] string document) => document.Length; // AGF0306: document)
}
