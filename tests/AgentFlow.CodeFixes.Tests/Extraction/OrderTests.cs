using AgentFlow.Generators.Testing;
using Verifier = AgentFlow.Generators.Testing.CSharpCodeRefactoringVerifier<AgentFlow.CodeFixes.Extraction.ExtractWorkflowRefactoring>;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Two steps keep their order unless they are shown to be independent: the values and the effects are those of before.</summary>
public class OrderTests
{
    [Theory]
    [InlineData("a gate that gives the like of an input", "var name = await one.ValidateNameAsync(text); var found = await one.LoadAsync(text); return name + found;")]
    [InlineData("a gate that gives a nullable input's value", "int? some = id; var opened = await one.LeaseAsync(id); var found = await two.SeekAsync(some); return $\"{opened} {found}\";")]
    [InlineData("a clock that gives the like of an input", "var since = DateTime.UnixEpoch; await one.SaveAsync(1); var now = DateTime.UnixEpoch.AddDays(Clock.Now); var second = await one.SinceAsync(since); var third = await two.SinceAsync(now); return second.ToString(\"O\") + third.ToString(\"O\");")]
    [InlineData("get, update, delete on one", "var a = await one.GetAsync(id); var b = await one.UpdateAsync(id); var c = await one.DeleteAsync(id); var d = await one.GetAsync(id); return $\"{a} {b} {c} {d}\";")]
    [InlineData("a charge before what follows", "var a = await one.ChargeAsync(id); var b = await two.UpdateAsync(id); return $\"{a} {b}\";")]
    [InlineData("a lease before its use", "var a = await one.LeaseAsync(id); var b = await two.GetAsync(id); var c = await two.GetAsync(a); return $\"{a} {b} {c}\";")]
    [InlineData("reads of one object", "var a = await one.GetAsync(id); var b = await one.FindAsync(id); var c = await one.GetAsync(3); return $\"{a} {b} {c}\";")]
    [InlineData("a session that is opened", "var a = await one.GetAsync(1); var session = two.OpenSession(id); var b = await one.GetAsync(id); var c = await three.GetAsync(id); var d = await session.GetAsync(4); return $\"{a} {b} {c} {d}\";")]
    [InlineData("a property between", "var a = await one.ChargeAsync(id); var seen = one.Count; var b = await two.GetAsync(seen); return $\"{a} {seen} {b}\";")]
    [InlineData("a property in an argument", "var a = await one.ChargeAsync(id); var b = await two.GetAsync(one.Count); var c = await one.UpdateAsync(1); return $\"{a} {b} {c}\";")]
    [InlineData("a clock between", "var a = await one.ChargeAsync(id); var now = Clock.Now; var b = await two.ChargeAsync(id); var c = await two.GetAsync(now); return $\"{a} {b} {c} {now}\";")]
    [InlineData("a clock that nobody asks for in between", "var a = await one.ChargeAsync(id); var now = Clock.Now; var b = await two.ChargeAsync(id); return $\"{a} {b} {now}\";")]
    [InlineData("a value of an object that is changed", "var a = await one.FillAsync(box, 1); var value = box.Value; var b = await two.FillAsync(box, 2); var count = box.Items.Count; var c = await three.GetAsync(value); return $\"{a} {b} {c} {value} {count}\";")]
    [InlineData("a part of an object that is changed", "var items = box.Items; var a = await one.FillAsync(box, 1); var count = items.Count; var b = await two.FillAsync(box, 2); var c = await three.GetAsync(items[0]); return $\"{a} {b} {c} {count}\";")]
    [InlineData("another name for an object that is changed", "var other = box; var a = await one.FillAsync(box, 1); var b = await two.ReadAsync(other); var c = await three.FillAsync(other, 5); var d = await two.ReadAsync(box); return $\"{a} {b} {c} {d}\";")]
    [InlineData("an object that a step makes", "var made = await one.MakeAsync(id); var same = made; var a = await two.FillAsync(made, 1); var b = await three.ReadAsync(same); return $\"{a} {b} {made.Value}\";")]
    [InlineData("a field that its methods change", "var a = await NextAsync(); var b = await LookAsync(1); var c = await one.GetAsync(_field); var d = await NextAsync(); var e = _field; var f = await LookAsync(e); return $\"{a} {b} {c} {d} {e} {f}\";")]
    [InlineData("a field that another object changes", "Action up = () => _field++; var a = await ActAsync(up); var b = await one.GetAsync(_field); var c = await ActAsync(up); var d = await two.GetAsync(_field); return $\"{a} {b} {c} {d}\";")]
    [InlineData("a virtual method", "var a = await OpenToAllAsync(1); var b = await OpenToAllAsync(2); var c = await OpenToAllAsync(b); return $\"{a} {b} {c}\";")]
    [InlineData("a property that a method changes", "var a = await OpenToAllAsync(1); var seen = Property; var b = await OpenToAllAsync(2); var c = await one.GetAsync(seen); return $\"{a} {b} {c} {seen}\";")]
    [InlineData("an effect in a method", "var a = await SpendAsync(one, 1); var b = await SpendAsync(two, 2); var c = await TwiceAsync(three, 3); return $\"{a} {b} {c}\";")]
    [InlineData("computations", "var a = await one.GetAsync(id); var b = one.Map(id); var c = await two.GetAsync(b); var d = one.Map(id); var e = await one.GetAsync(d); return $\"{a} {b} {c} {d} {e}\";")]
    [InlineData("a failure before an effect", "var a = await one.GetAsync(id); await one.SaveAsync(1); var n = int.Parse(text); await one.SaveAsync(2); var b = await two.GetAsync(n); return $\"{a} {b}\";")]
    [InlineData("a failure that nobody needs before an effect", "var a = await one.GetAsync(id); var n = int.Parse(text); await one.SaveAsync(2); var b = await two.GetAsync(1); return $\"{a} {b} {n}\";")]
    [InlineData("a tuple of awaits", "var pair = (Left: await one.GetAsync(1), Right: await two.UpdateAsync(2)); var b = await one.GetAsync(pair.Left); var c = await two.GetAsync(pair.Right); return $\"{pair} {b} {c}\";")]
    [InlineData("values that may be null", "int? some = await one.SeekAsync(id); var b = await two.SeekAsync(some); var c = await one.SeekAsync(null); var d = await one.GetAsync(c ?? 4); return $\"{some} {b} {c} {d}\";")]
    [InlineData("a switch of awaits", "var a = await one.GetAsync(id); var b = id switch { 7 => await two.UpdateAsync(1), _ => await three.UpdateAsync(2) }; var c = await three.GetAsync(b); return $\"{a} {b} {c}\";")]
    [InlineData("conditional access", "var made = await one.MakeAsync(id); var n = made?.Value ?? 3; var b = await two.FillAsync(made!, n % 7); var c = await three.GetAsync(made!.Value); return $\"{n} {b} {c}\";")]
    [InlineData("an object that is made in between", "var a = await one.GetAsync(id); var made = new Box { Value = a }; var b = await two.FillAsync(made, 1); var c = await three.ReadAsync(made); var d = await one.GetAsync(made.Value); return $\"{a} {b} {c} {d}\";")]
    [InlineData("a copy of a record", "var pair = await one.FetchAsync(new(1, 2)); var other = pair with { Left = id }; var next = await two.FetchAsync(other); var last = await one.FetchAsync(other); return $\"{pair} {next} {last}\";")]
    [InlineData("a function in between", "var a = await one.GetAsync(id); Func<int, int> twice = n => n * 2 + id; var b = await two.GetAsync(twice(a)); var c = await one.UpdateAsync(twice(b)); return $\"{a} {b} {c}\";")]
    [InlineData("a sum in between", "var a = await one.FillAsync(box, 1); var sum = box.Items.Sum(); var b = await two.FillAsync(box, 4); var c = await three.GetAsync(sum); return $\"{a} {b} {c} {sum}\";")]
    [InlineData("a query that runs later", "var query = box.Items.Select(item => item * 2); var a = await one.FillAsync(box, 1); var b = await two.GetAsync(query.Sum()); var c = await one.FillAsync(box, 2); var d = await two.GetAsync(query.Sum()); return $\"{a} {b} {c} {d}\";")]
    [InlineData("a text of a sequence", "var query = box.Items.Select(item => item * 2); var a = await one.FillAsync(box, 1); var list = string.Join('-', query); var b = await one.FillAsync(box, 2); var c = await two.LoadAsync(list); return $\"{a} {b} {c} {list}\";")]
    [InlineData("a failure in a step before an effect", "var a = await one.GetAsync(id); var n = await ThrowAsync(text); await one.SaveAsync(1); var b = await two.UpdateAsync(n); return $\"{a} {b}\";")]
    [InlineData("an array", "var all = new[] { id, 2 }; var a = await one.GetAsync(all[0]); var same = all; var b = await ShiftAsync(all); var c = await two.GetAsync(same[0]); return $\"{a} {b} {c}\";")]
    [InlineData("early returns and loops around", "if (id > 100) return \"\"; var total = 0; foreach (var n in new[] { 1, 2 }) total += await one.GetAsync(n); var a = await one.GetAsync(total); var b = await two.UpdateAsync(total); total += b; var c = await one.GetAsync(total); return $\"{a} {b} {c} {total}\";")]
    [InlineData("a parameter that changes before", "id += 3; text = text + id; var a = await one.GetAsync(id); var b = await one.LoadAsync(text); id++; return $\"{a} {b} {id}\";")]
    [InlineData("variables of patterns and out", "if (!int.TryParse(\"12\", out var parsed) || box is not { Value: var held }) return \"\"; var a = await one.GetAsync(parsed); var b = await one.UpdateAsync(held); var c = await two.GetAsync(parsed + held); return $\"{a} {b} {c}\";")]
    [InlineData("a resource around", "using var stream = new MemoryStream(); var a = await one.GetAsync((int)stream.Length); stream.WriteByte(1); var b = await two.GetAsync((int)stream.Length); var c = await one.GetAsync((int)stream.Length); return $\"{a} {b} {c}\";")]
    [InlineData("a resource that a step reads", "using var stream = new MemoryStream([1, 2, 3]); var a = await one.GetAsync(stream.ReadByte()); var b = await two.GetAsync(stream.ReadByte()); var c = await stream.ReadAsync(new byte[1].AsMemory(), ct); return $\"{a} {b} {c} {stream.Position}\";")]
    public async Task Values_and_effects_are_those_of_before(string what, string body)
    {
        Assert.NotEmpty(what);
        var before = Traced.Type(Lines(body), members: "\n\n    private static async Task<int> ActAsync(Action action) { await Task.Yield(); action(); return 1; }\n\n    private static async Task<int> ThrowAsync(string text) { await Task.Yield(); return int.Parse(text); }\n\n    private static async Task<int> ShiftAsync(int[] all) { await Task.Yield(); return all[0] += 5; }");
        var after = await Verifier.ApplyAsync(before, TestProject.ImplicitUsings, Traced.Source);

        Assert.Contains("new SumWorkflow(", after, StringComparison.Ordinal);
        Assert.Equal(await Traced.RunAsync(Markup.Parse(before).Text), await Traced.RunAsync(after));
    }

    [Theory]
    [InlineData("reads of two services", "var a = await one.GetAsync(id); var b = await two.GetAsync(id); return $\"{a} {b}\";")]
    [InlineData("parts of a value", "var pair = new Pair(id, 2); var a = await one.GetAsync(pair.Left); var b = await two.FetchAsync(pair); return $\"{a} {b}\";")]
    [InlineData("numbers of an object", "var a = await one.GetAsync(box.Value); var b = await two.GetAsync(box.Value); return $\"{a} {b}\";")]
    [InlineData("the token", "var a = await one.GetAsync(id, ct); var b = await two.GetAsync(id, ct); return $\"{a} {b}\";")]
    public async Task Independent_reads_wait_for_nothing(string what, string body)
    {
        Assert.NotEmpty(what);
        var after = await Verifier.ApplyAsync(Traced.Type(Lines(body)), TestProject.ImplicitUsings, Traced.Source);

        Assert.DoesNotContain("DependsOn", after, StringComparison.Ordinal);
    }

    private static string Lines(string body) => body.Replace("; ", ";\n", StringComparison.Ordinal);

    [Fact]
    public async Task What_a_handler_changes_is_asked_for_where_it_was()
    {
        var after = await Verifier.ApplyAsync(
            """
            public class Orders
            {
                private readonly IPart _part;
                private int _token;

                public Orders(IPart part, List<Action> handlers)
                {
                    _part = part;
                    handlers.Add(() => _token++);
                }

                public async Task<int> $$SumAsync(int id)
                {
                    var a = await _part.GetAsync(id);
                    var b = await _part.GetAsync(_token);
                    return a + b;
                }
            }
            """,
            TestProject.ImplicitUsings,
            Traced.Source);

        Assert.Contains("[AgentTask(DependsOn = [nameof(AAsync)])]", after, StringComparison.Ordinal);
        Assert.Contains("orders._part.GetAsync(orders._token)", after, StringComparison.Ordinal);
    }
}
