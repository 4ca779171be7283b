using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class MarkerScanTests
{
    private const string Todo = "TODO";
    private const string Fixme = "FIXME";

    public static TheoryData<string, string, string> Markers => new()
    {
        { "a.cs", $"int x; // {Todo}: name it", $"a.cs:1: {Todo}: name it" },
        { "a.cs", $"/// {Todo} document this", $"a.cs:1: {Todo} document this" },
        { "a.cs", $"/*\n * first\n * {Fixme}(ada) second */", $"a.cs:3: {Fixme}(ada) second" },
        { "a.cs", "// " + "todo: in lower case", "a.cs:1: " + "todo: in lower case" },
        { "a.cs", $"// waits too long, {Todo}: see why", $"a.cs:1: {Todo}: see why" },
        { "a.cs", $"var s = \"a\\\"b\"; // {Todo} after a string", $"a.cs:1: {Todo} after a string" },
        { "a.cs", $"var s = $\"{{(x ? \"//\" : \"y\")}}\"; // {Todo} after a hole", $"a.cs:1: {Todo} after a hole" },
        { "a.cs", $"var c = '\"'; // {Todo} after a quote", $"a.cs:1: {Todo} after a quote" },
        { "a.rs", $"fn f<'a>(x: &'a str) {{}} // {Todo} after a lifetime", $"a.rs:1: {Todo} after a lifetime" },
        { "a.py", $"x = 1 # {Todo}", $"a.py:1: {Todo}" },
        { "a.sh", $"# {Fixme}: quote it", $"a.sh:1: {Fixme}: quote it" },
        { "a.yml", $"name: don't\n# {Todo}: rename", $"a.yml:2: {Todo}: rename" },
        { "a.csproj", $"<!-- {Todo}: pin -->", $"a.csproj:1: {Todo}: pin" },
        { "a.md", $"text\n\n<!-- {Todo} write -->", $"a.md:3: {Todo} write" },
        { "a.sql", $"select 1 -- {Todo} index", $"a.sql:1: {Todo} index" },
        { "a.bat", $"REM {Todo} port", $"a.bat:1: {Todo} port" },
        { "tool", $"#!/usr/bin/env bash\n# {Todo}: shebang", $"tool:2: {Todo}: shebang" },
    };

    [Theory]
    [MemberData(nameof(Markers))]
    public void FindsAMarkerInAComment(string path, string text, string expected)
        => Assert.Equal([expected], MarkerScan.Scan(new TextFile(path, text)).Select(finding => finding.ToString()));

    public static TheoryData<string, string> NoMarkers => new()
    {
        { "a.cs", $"var pattern = \"// {Todo}: x\";" },
        { "a.cs", $"var pattern = @\"c:\\\"; var next = \"// {Todo}: x\";" },
        { "a.cs", $"var pattern = \"\"\"\n  // {Todo}: x \" // {Todo}: y\n  \"\"\";" },
        { "a.cs", $"var pattern = $\"\"\"\n  // {Todo}: x\n  \"\"\";" },
        { "a.cs", $"// Finds the words {Todo} and {Fixme} in comments." },
        { "a.cs", $"/// {Todo} and {Fixme} are what this class looks for." },
        { "a.cs", $"// `{Todo}: x` is a marker." },
        { "a.cs", $"enum E {{ {Todo}, {Fixme} }}" },
        { "a.cs", $"// {Todo}S and {Todo}_LIST: other words" },
        { "a.cs", $"var url = \"http://x\"; var {Todo} = 1;" },
        { "a.js", $"const s = `\n// {Todo}: in a template\n`;" },
        { "a.py", $"s = '''\n# {Todo}: in a string\n'''" },
        { "a.sh", $"echo ${{name#{Todo}: x}}" },
        { "a.md", $"{Todo}: prose is no comment" },
        { "a.md", $"```html\n<!-- {Todo}: in a code block -->\n```" },
        { "a.json", $"{{ \"x\": \"// {Todo}: x\" }}" },
    };

    [Theory]
    [MemberData(nameof(NoMarkers))]
    public void PassesOverStringsNamesAndProse(string path, string text)
        => Assert.Empty(MarkerScan.Scan(new TextFile(path, text)));

    [Fact]
    public void CutsALongComment()
    {
        var finding = Assert.Single(MarkerScan.Scan(new TextFile("a.cs", $"// {Todo}: {new string('x', 200)}")));

        Assert.Equal(80, finding.Message.Length);
        Assert.EndsWith("x…", finding.Message);
    }
}
