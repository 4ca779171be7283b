using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Tarjan's strongly connected components, with a stack of its own so that no chain is too deep.</summary>
internal sealed class StronglyConnected
{
    private readonly WorkflowGraph _graph;
    private readonly int[] _number;
    private readonly int[] _low;
    private readonly int[] _nextEdge;
    private readonly bool[] _open;
    private readonly Stack<int> _component = new();
    private readonly Stack<int> _path = new();
    private readonly List<EquatableArray<int>> _found = [];
    private int _numbered;

    private StronglyConnected(WorkflowGraph graph)
    {
        _graph = graph;
        _number = new int[graph.Count];
        _low = new int[graph.Count];
        _nextEdge = new int[graph.Count];
        _open = new bool[graph.Count];
    }

    /// <summary>The components, each in order of declaration.</summary>
    public static IReadOnlyList<EquatableArray<int>> ComponentsOf(WorkflowGraph graph)
    {
        var search = new StronglyConnected(graph);
        for (var task = 0; task < graph.Count; task++)
        {
            if (search._number[task] == 0)
                search.Visit(task);
        }

        return search._found;
    }

    private void Visit(int root)
    {
        Enter(root);
        while (_path.Count > 0)
        {
            var task = _path.Peek();
            if (_nextEdge[task] < _graph.Dependencies[task].Count)
                Follow(task, _graph.Dependencies[task][_nextEdge[task]++]);
            else
                Leave(task);
        }
    }

    private void Follow(int task, int dependency)
    {
        if (_number[dependency] == 0)
            Enter(dependency);
        else if (_open[dependency])
            _low[task] = Math.Min(_low[task], _number[dependency]);
    }

    private void Enter(int task)
    {
        _number[task] = _low[task] = ++_numbered;
        _open[task] = true;
        _component.Push(task);
        _path.Push(task);
    }

    private void Leave(int task)
    {
        _path.Pop();
        if (_path.Count > 0)
            _low[_path.Peek()] = Math.Min(_low[_path.Peek()], _low[task]);
        if (_low[task] == _number[task])
            _found.Add(Close(task));
    }

    private EquatableArray<int> Close(int root)
    {
        var members = new List<int>();
        do
        {
            members.Add(_component.Pop());
            _open[members[members.Count - 1]] = false;
        }
        while (members[members.Count - 1] != root);

        members.Sort();
        return [.. members];
    }
}
