using System.ComponentModel;

namespace AgentFlow;

/// <summary>For generated code: what a run does when it is not complete.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FlowMode
{
    /// <summary><c>RunAsync</c>: it throws; times are recorded only where the options ask for them.</summary>
    Throwing,

    /// <summary><c>TryRunAsync</c>: it reports; times are always recorded.</summary>
    Reporting,

    /// <summary><c>Start</c>: it reports, and promises the result of each task.</summary>
    Starting,
}
