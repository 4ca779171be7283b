using System.Text;
using AgentFlow.Generators.Analyzers.SharedState;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Effects;

/// <summary>What is found does not depend on who is looked at first: not on the order of the files, and not on what runs at the same time.</summary>
public class SameEveryTimeTests
{
    private const string Calls = """
        public static class Calls
        {
            static int _n;
            public static void M1() => M2(); public static void M2() => M3(); public static void M3() => M4(); public static void M4() => M5(); public static void M5() => M6();
            public static void M6() => M7(); public static void M7() => M8(); public static void M8() => M9(); public static void M9() => M10(); public static void M10() => _n++;
        }
        """;

    private const string Deep = "public partial class Deep { [AgentTask] void A() => Calls.M1(); }";

    private const string Flat = "public partial class Flat { [AgentTask] void B() => Calls.M9(); [AgentTask] void C() => Calls.M9(); }";

    [Fact]
    public async Task A_call_that_is_too_deep_for_one_is_followed_for_another()
    {
        (string, string)[] files = [("Calls.cs", Calls), ("Deep.cs", Deep), ("Flat.cs", Flat), ("Usings.cs", TestProject.ImplicitUsings)];
        for (var run = 0; run < 50; run++)
            Assert.Equal(["Flat.cs AGF0401"], (await ReportedAsync(run % 2 == 0 ? files : [.. files.Reverse()])).Select(found => $"{found.Location.SourceTree!.FilePath} {found.Id}"));
    }

    [Theory]
    [InlineData("[AgentTask] void A() => Calls.M1(); [AgentTask] void B() => Calls.M9(); [AgentTask] void C() => Calls.M9();")]
    [InlineData("[AgentTask] void B() => Calls.M9(); [AgentTask] void C() => Calls.M9(); [AgentTask] void A() => Calls.M1();")]
    public async Task The_order_of_tasks_decides_nothing(string tasks)
        => Assert.Single(await ReportedAsync([("Calls.cs", Calls), ("Flow.cs", $"public partial class Flow {{ {tasks} }}"), ("Usings.cs", TestProject.ImplicitUsings)]));

    [Fact]
    public async Task A_drawn_project_is_judged_alike_in_every_run()
    {
        var files = Draw(new Random(20_240_607));
        var first = await DigestAsync(files);
        Assert.NotEmpty(first);
        for (var run = 1; run < 10; run++)
            Assert.Equal(first, await DigestAsync(Shuffled(files, run)));
    }

    [Fact]
    public async Task A_body_that_leads_to_too_many_methods_takes_nothing_from_others()
    {
        // Two thousand and more of one, each of which the others use as well.
        var wide = new StringBuilder("public static class Wide { static int _n; public static void End() => _n++;\n");
        for (var index = 0; index < 2_100; index++)
            wide.Append($"public static void W{index}() => End();\n");
        wide.Append("public static void All() { ").AppendJoin(' ', Enumerable.Range(0, 2_100).Select(index => $"W{index}();")).Append(" } }");
        (string, string)[] files =
        [
            ("Wide.cs", wide.ToString()),
            ("Many.cs", "public partial class Many { [AgentTask] void A() => Wide.All(); }"),
            ("Few.cs", "public partial class Few { [AgentTask] void A() => Wide.W7(); [AgentTask] void B() => Wide.W2099(); }"),
            ("Usings.cs", TestProject.ImplicitUsings),
        ];

        for (var run = 0; run < 4; run++)
            Assert.Equal(["Few.cs AGF0401"], (await ReportedAsync(Shuffled(files, run))).Select(found => $"{found.Location.SourceTree!.FilePath} {found.Id}"));
    }

    // Sixty workflows over helpers that call each other: short ways, chains of twelve, circles, and calls of themselves.
    private static (string Name, string Text)[] Draw(Random random)
    {
        const int Helpers = 80;
        var files = new List<(string, string)> { ("Usings.cs", TestProject.ImplicitUsings) };
        for (var helper = 0; helper < Helpers; helper++)
        {
            var calls = Enumerable.Range(0, random.Next(3)).Select(_ => $"H{random.Next(Helpers)}.Run(box);").Append($"H{(helper + 1) % Helpers}.Run(box);").Skip(random.Next(2));
            var change = random.Next(4) switch { 0 => "_n++;", 1 => "box.Value++;", 2 => "lock (box) box.Other++;", _ => "" };
            files.Add(($"H{helper}.cs", $"public static class H{helper} {{ static int _n; public static int Seen => _n; public static void Run(Box box) {{ {change} {string.Join(' ', calls)} }} }}"));
        }

        files.Add(("Box.cs", "public class Box { public int Value; public int Other; }"));
        for (var workflow = 0; workflow < 60; workflow++)
        {
            var tasks = Enumerable.Range(0, 2 + random.Next(3)).Select(task => $"[AgentTask] void T{task}() => H{random.Next(Helpers)}.Run({(random.Next(2) == 0 ? "_box" : "new Box()")});");
            files.Add(($"W{workflow}.cs", $"public partial class W{workflow} {{ readonly Box _box = new(); {string.Join(' ', tasks)} }}"));
        }

        return [.. files];
    }

    private static (string, string)[] Shuffled((string, string)[] files, int seed)
    {
        (string, string)[] shuffled = [.. files];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static async Task<string> DigestAsync((string, string)[] files)
        => string.Join("\n", (await ReportedAsync(files)).Select(found => $"{found} {string.Join(' ', found.AdditionalLocations)}"));

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync((string, string)[] files)
        => [.. (await Reported.ByAsync(new SharedStateAnalyzer(), new TestProject { Files = files }.Compile())).Where(found => !found.Id.StartsWith("CS", StringComparison.Ordinal))];
}
