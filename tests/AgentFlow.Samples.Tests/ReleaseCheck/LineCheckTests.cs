using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class LineCheckTests
{
    [Theory]
    [InlineData("a.cs", "fine\n", "")]
    [InlineData("a.cs", "", "")]
    [InlineData("a.cs", "x \ny\t\n", "1: trailing white space|2: trailing white space")]
    [InlineData("a.md", "a line break  \n", "")]
    [InlineData("a.cs", " \tx\n", "1: a space before a tab in the indentation")]
    [InlineData("a.cs", "\t * aligned\n", "")]
    [InlineData("a.cs", "x \t y\n", "")]
    [InlineData("a.cs", "x\ny", "2: no line ending at the end of the file")]
    [InlineData("a.cs", "a\nb\r\nc\n", "2: mixed line endings: 2 LF, 1 CRLF; this line is the first to differ")]
    [InlineData("a.cs", "a\r\nb\r\n", "1: lines end in CRLF, but most files here end theirs in LF")]
    [InlineData("a.bat", "a\r\nb\r\n", "")]
    public void ReportsWhatIsWrong(string path, string text, string expected) => AssertFindings(new TextFile(path, text), expected);

    [Theory]
    [InlineData("text=auto eol=lf", "a\r\n", "1: lines end in CRLF, but .gitattributes says LF")]
    [InlineData("text eol=crlf", "a\n", "1: lines end in LF, but .gitattributes says CRLF")]
    [InlineData("text eol=crlf", "a\r\n", "")]
    [InlineData("text=auto", "a\r\n", "")]
    public void GitAttributesDecide(string attributes, string text, string expected)
        => AssertFindings(new TextFile("a.cs", text) { Attributes = attributes }, expected);

    [Theory]
    [InlineData("a.cs", true)]
    [InlineData("a.sln", false)]
    public void AByteOrderMarkIsReportedExceptInSolutions(string path, bool isReported)
        => AssertFindings(
            new TextFile(path, "x\n") { Encoding = TextEncoding.Utf8WithMark },
            isReported ? "1: begins with a byte order mark; save it as UTF-8 without one" : "");

    [Fact]
    public void Utf16IsReported()
        => AssertFindings(new TextFile("a.cs", "x\n") { Encoding = TextEncoding.Utf16 }, "1: is UTF-16, which git takes for binary; save it as UTF-8");

    [Fact]
    public void WithoutAttributesTheMajorityDecides()
    {
        TextFile[] files = [new("a.cs", "x\r\n"), new("b.cs", "x\r\n"), new("c.cs", "x\n")];

        var usual = LineEndings.UsualOf(files);

        Assert.Equal(LineEnding.CrLf, usual);
        Assert.Equal(
            "lines end in LF, but most files here end theirs in CRLF",
            Assert.Single(files.SelectMany(file => LineCheck.CheckFile(file, usual))).Message);
    }

    private static void AssertFindings(TextFile file, string expected)
        => Assert.Equal(
            expected,
            string.Join('|', LineCheck.CheckFile(file, LineEnding.Lf).Select(finding => $"{finding.Line}: {finding.Message}")));
}
