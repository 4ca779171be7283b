using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

public class ExternalUsesTests
{
    private const string Members = """
        const string Folder = "out"; static readonly string Report = "report.md"; static string changing = "a";
        """;

    [Theory]
    [InlineData("File.ReadAllText(\"a.txt\");", "read a.txt, read the working folder")]
    [InlineData("await File.WriteAllTextAsync(\"a.txt\", text);", "write a.txt, read the working folder")]
    [InlineData("File.AppendAllText(\"./x/../a.txt\", text);", "write a.txt, read the working folder")]
    [InlineData("File.Copy(\"a.txt\", \"b.txt\");", "read a.txt, write b.txt, read the working folder")]
    [InlineData("File.Move(\"a.txt\", \"b.txt\");", "write a.txt, write b.txt, read the working folder")]
    [InlineData("File.ReadAllText(text);", "read what text names")]
    [InlineData("File.Copy(text, \"b.txt\");", "read what text names, write b.txt, read the working folder")]
    [InlineData("File.Delete(Folder + \"/a.txt\");", "write out/a.txt, read the working folder")]
    [InlineData("File.Delete($\"{Folder}/a{1}.txt\");", "write out/a1.txt, read the working folder")]
    [InlineData("File.Delete(string.Format(\"{0}/a.txt\", Folder));", "write out/a.txt, read the working folder")]
    [InlineData("File.Delete(Path.Combine(Folder, \"b\", \"A.txt\"));", "write out/b/A.txt, read the working folder")]
    [InlineData("File.Delete(Path.Combine(Folder, \"/A.txt\"));", "write /A.txt")]
    [InlineData("File.Delete(Path.Combine(Path.GetTempPath(), \"a.txt\"));", "write <temp>/a.txt")]
    [InlineData("File.Delete(Report);", "write report.md, read the working folder")]
    [InlineData("var path = \"a.txt\"; File.Delete(path);", "write a.txt, read the working folder")]
    [InlineData("new StreamReader(\"a.txt\");", "read a.txt, read the working folder")]
    [InlineData("new StreamWriter(@\"out\\a.txt\", append: true);", "write out/a.txt, read the working folder")]
    [InlineData("new FileStream(\"a.txt\", FileMode.Open, FileAccess.Read);", "read a.txt, read the working folder")]
    [InlineData("new FileStream(\"a.txt\", FileMode.Open);", "write a.txt, read the working folder")]
    [InlineData("new FileStream(\"a.txt\", FileMode.Create, FileAccess.Read);", "write a.txt, read the working folder")]
    [InlineData("File.Open(\"a.txt\", FileMode.Open, FileAccess.Read);", "read a.txt, read the working folder")]
    [InlineData("File.OpenHandle(\"a.txt\");", "read a.txt, read the working folder")]
    [InlineData("new FileInfo(\"a.txt\").Delete();", "write a.txt, read the working folder")]
    [InlineData("_ = new FileInfo(\"a.txt\").Length;", "read a.txt")]
    [InlineData("new FileInfo(\"a.txt\").CopyTo(\"b.txt\");", "read a.txt, write b.txt, read the working folder")]
    [InlineData("new FileInfo(\"a.txt\").Open(FileMode.Open);", "write a.txt, read the working folder")]
    [InlineData("Directory.GetFiles(\"out/\");", "read out, read the working folder")]
    [InlineData("Directory.Delete(\"out\", true);", "write out, read the working folder")]
    [InlineData("System.Xml.Linq.XDocument.Load(\"a.xml\");", "read a.xml, read the working folder")]
    [InlineData("System.IO.Compression.ZipFile.CreateFromDirectory(\"in\", \"a.zip\");", "read in, write a.zip, read the working folder")]
    [InlineData("Environment.CurrentDirectory = text;", "write the working folder")]
    [InlineData("_ = Environment.CurrentDirectory;", "read the working folder")]
    [InlineData("Directory.SetCurrentDirectory(text);", "write the working folder")]
    [InlineData("Path.GetFullPath(\"a\");", "read the working folder")]
    [InlineData("Environment.SetEnvironmentVariable(\"KEY\", text);", "write the environment variable KEY")]
    [InlineData("Environment.GetEnvironmentVariable(\"KEY\");", "read the environment variable KEY")]
    [InlineData("Console.SetOut(TextWriter.Null);", "write Console.Out")]
    [InlineData("Console.WriteLine(text);", "read Console.Out")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;", "write CultureInfo.DefaultThreadCurrentCulture")]
    public void Is_evident(string statement, string expected) => Assert.Equal(expected, UsesOf(statement));

    [Theory]
    [InlineData("File.Delete(changing);")]
    [InlineData("var path = \"a.txt\"; if (n > 0) path = \"b.txt\"; File.Delete(path);")]
    [InlineData("var path = \"a.txt\"; int.TryParse(text, out n); Set(ref path); File.Delete(path); void Set(ref string p) { }")]
    [InlineData("File.Delete($\"{text}/a.txt\");")]
    [InlineData("File.Delete(string.Format(\"{1}\", Folder));")]
    [InlineData("File.Delete(\"\");")]
    [InlineData("Directory.CreateDirectory(\"out\");")]
    [InlineData("new StreamReader(Stream.Null);")]
    [InlineData("new FileInfo(\"a.txt\").Refresh();")]
    [InlineData("_ = new FileInfo(\"a.txt\").Name;")]
    [InlineData("new FileStream(\"a.txt\", new FileStreamOptions());")]
    [InlineData("Path.GetFullPath(\"/a\");")]
    [InlineData("Path.GetFullPath(text);")]
    [InlineData("Environment.GetEnvironmentVariable(text);")]
    [InlineData("Console.ReadLine();")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;")]
    public void Is_not_evident(string statement) => Assert.Equal("", UsesOf(statement));

    private static string UsesOf(string statement) => string.Join(", ", Snippet.OfBody(statement, Members).Operations()
        .Where(operation => operation is IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation)
        .SelectMany(ExternalUses.Of)
        .Select(use => $"{(use.Kind == AccessKind.Write ? "write" : "read")} {(use.NamedBy is { } parameter ? $"what {parameter.Name} names" : use.Resource)}"));
}
