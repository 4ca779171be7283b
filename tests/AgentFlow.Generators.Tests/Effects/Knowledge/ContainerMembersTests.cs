using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

public class ContainerMembersTests
{
    private const string Fields = """
        List<int> list = []; Dictionary<string, int> map = []; HashSet<int> set = []; Queue<int> queue = []; SortedSet<int> sorted = [];
        IList<int> any = []; IReadOnlyList<int> view = []; int[] array = []; BitArray bits = new(8); ObservableSet own = []; Text lines = [];
        ConcurrentDictionary<string, int> safe = new(); DataTable table = new(); ImmutableList<int> fixedList = [];
        class Text : List<string> { public void Say(string line) => Add(line); }
        class ObservableSet : HashSet<int> { }
        """;

    [Theory]
    [InlineData("list.Contains(1);")]
    [InlineData("list.ForEach(_ => { });")]
    [InlineData("list.ToArray();")]
    [InlineData("list.CopyTo(array);")]
    [InlineData("list.GetEnumerator();")]
    [InlineData("map.TryGetValue(text, out _);")]
    [InlineData("queue.Peek();")]
    [InlineData("sorted.Reverse();")]
    [InlineData("view.Contains(1);")]
    [InlineData("map.GetValueOrDefault(text);")]
    [InlineData("list.Select(x => x);")]
    [InlineData("array.Any();")]
    [InlineData("own.Contains(1);")]
    [InlineData("bits.Get(1);")]
    public void Reads(string call) => Assert.Equal(AccessKind.ContainerRead, OfLastCall(call));

    [Theory]
    [InlineData("list.Add(1);")]
    [InlineData("list.AddRange([1]);")]
    [InlineData("list.RemoveAll(x => x == 1);")]
    [InlineData("list.Sort();")]
    [InlineData("list.Reverse();")]
    [InlineData("map.TryAdd(text, 1);")]
    [InlineData("map.Remove(text);")]
    [InlineData("set.UnionWith([1]);")]
    [InlineData("queue.TryDequeue(out _);")]
    [InlineData("any.Add(1);")]
    [InlineData("any.RemoveAt(0);")]
    [InlineData("own.Add(1);")]
    [InlineData("lines.Add(text);")]
    [InlineData("bits.Set(1, true);")]
    [InlineData("bits.Not();")]
    [InlineData("table.Rows.Add();")]
    [InlineData("table.NewRow();")]
    [InlineData("array.SetValue(1, 1);")]
    [InlineData("((IDictionary<string, int>)map).TryAdd(text, 1);")]
    public void Writes(string call) => Assert.Equal(AccessKind.ContainerWrite, OfLastCall(call));

    [Theory]
    [InlineData("lines.Say(text);")]
    [InlineData("list.GetHashCode();")]
    [InlineData("list.AsReadOnly();")]
    [InlineData("array.GetLength(0);")]
    [InlineData("safe.TryAdd(text, 1);")]
    [InlineData("fixedList.Add(1);")]
    [InlineData("text.Trim();")]
    [InlineData("Array.Sort(array);")]
    public void Is_no_member_of_a_collection(string call) => Assert.Null(OfLastCall(call));

    [Theory]
    [InlineData("_ = list.Count;", "ContainerRead")]
    [InlineData("_ = map.Keys;", "ContainerRead")]
    [InlineData("_ = list[0];", "ContainerRead")]
    [InlineData("list[0] = 1;", "ContainerRead")]
    [InlineData("_ = array.Length;", null)]
    [InlineData("_ = map.Comparer;", null)]
    [InlineData("_ = any.IsReadOnly;", null)]
    public void Properties_read(string statement, string? expected)
    {
        var reference = Snippet.OfBody(statement, Fields).Operations().OfType<IPropertyReferenceOperation>().Last();

        Assert.Equal(expected, ContainerMembers.Of(reference.Property)?.ToString());
    }

    [Theory]
    [InlineData("Array.Sort(array);", "array", "ContainerWrite")]
    [InlineData("Array.Sort(array, array);", "items", "ContainerWrite")]
    [InlineData("Array.Copy(array, array, 1);", "sourceArray", "ContainerRead")]
    [InlineData("Array.Copy(array, array, 1);", "destinationArray", "ContainerWrite")]
    [InlineData("Array.Fill(array, 1);", "array", "ContainerWrite")]
    [InlineData("Array.IndexOf(array, 1);", "array", "ContainerRead")]
    [InlineData("list.CopyTo(array);", "array", "ContainerWrite")]
    [InlineData("list.AddRange(queue);", "collection", "ContainerRead")]
    [InlineData("string.Join(text, list);", "values", "ContainerRead")]
    [InlineData("list.Concat(queue);", "second", "ContainerRead")]
    [InlineData("Random.Shared.Shuffle(array);", "values", "ContainerWrite")]
    [InlineData("System.Runtime.InteropServices.CollectionsMarshal.SetCount(list, 1);", "list", "ContainerWrite")]
    [InlineData("System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list);", "list", "ContainerRead")]
    [InlineData("text.Split([',']);", "separator", null)]
    [InlineData("Own(list);", "mine", null)]
    public void Arguments_are_read_or_written(string call, string parameter, string? expected)
    {
        var arguments = Snippet.OfBody(call, Fields + "void Own(IEnumerable<int> mine) { }").LastCall().Arguments;

        Assert.Equal(expected, ContainerArguments.Of(arguments.Single(argument => argument.Parameter!.Name == parameter).Parameter!)?.ToString());
    }

    private static AccessKind? OfLastCall(string body) => ContainerMembers.Of(Snippet.OfBody(body, Fields).LastCall().TargetMethod);
}
