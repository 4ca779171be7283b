namespace AgentFlow.Tests.Joins;

/// <summary>What joins come to, worked out in the plainest way: everything is looked at again after each end of a dependency.</summary>
internal sealed class JoinModel(int dependencies, IReadOnlyList<JoinModel.Wait> waits, IReadOnlyCollection<int> neededElsewhere)
{
    private readonly bool?[] _ends = new bool?[dependencies];
    private readonly List<int>[] _seen = [.. waits.Select(_ => new List<int>())];

    /// <summary>The dependencies that lost, each at the moment when it did.</summary>
    public HashSet<int> Losers { get; } = [];

    public IReadOnlyList<int> SeenBy(int wait) => _seen[wait];

    public void End(int dependency, bool succeeds)
    {
        _ends[dependency] = succeeds;
        See();
    }

    public JoinVerdict VerdictOf(int wait)
    {
        int successes = _seen[wait].Count(dependency => _ends[dependency] == true);
        int left = waits[wait].Dependencies.Length - _seen[wait].Count;
        return successes >= waits[wait].Needed ? JoinVerdict.Met : successes + left < waits[wait].Needed ? JoinVerdict.Unreachable : JoinVerdict.Open;
    }

    public IEnumerable<int> CountedBy(int wait) => waits[wait].Dependencies.Where(dependency => _seen[wait].Contains(dependency) && _ends[dependency] == true);

    private void See()
    {
        for (int wait = 0; wait < waits.Count; wait++)
        {
            foreach (int dependency in waits[wait].Dependencies)
            {
                if (_ends[dependency] is not null && !_seen[wait].Contains(dependency) && VerdictOf(wait) == JoinVerdict.Open)
                {
                    _seen[wait].Add(dependency);
                }
            }
        }

        for (int dependency = 0; dependency < dependencies; dependency++)
        {
            var consumers = Enumerable.Range(0, waits.Count).Where(wait => waits[wait].Dependencies.Contains(dependency)).ToArray();
            bool isLetGo = consumers.Length > 0 && !neededElsewhere.Contains(dependency)
                && consumers.All(wait => waits[wait].Cancels && VerdictOf(wait) != JoinVerdict.Open);
            if (isLetGo && _ends[dependency] is null)
            {
                Losers.Add(dependency);
            }
        }
    }

    /// <summary>A join of the model.</summary>
    internal sealed class Wait
    {
        public required int[] Dependencies { get; init; }

        public required int Needed { get; init; }

        public bool Cancels { get; init; }
    }
}
