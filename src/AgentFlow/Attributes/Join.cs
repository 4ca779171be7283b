namespace AgentFlow;

/// <summary>How many dependencies of a task must have succeeded before it starts.</summary>
public enum Join
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>One: the first that succeeds.</summary>
    Any,

    /// <summary>As many as <see cref="AgentTaskAttribute.Needed"/> says.</summary>
    AtLeast,
}
