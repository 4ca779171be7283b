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
    public async Task Values_and_effects_are_those_of_before(string what, string body)
    {
        Assert.NotEmpty(what);
        var before = Traced.Type(Lines(body), members: "\n\n    private static async Task<int> ActAsync(Action action) { await Task.Yield(); action(); return 1; }");
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
}
