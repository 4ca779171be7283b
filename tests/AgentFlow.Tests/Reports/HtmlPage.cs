using System.Xml;
using System.Xml.Linq;

namespace AgentFlow.Tests.Reports;

/// <summary>A page, read as the XML that it is.</summary>
internal sealed class HtmlPage(XDocument document)
{
    public static HtmlPage Of(FlowReport report)
    {
        using var text = new StringReader(report.ToHtml());
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return new HtmlPage(XDocument.Load(xml));
    }

    /// <summary>As a reader sees it: white space is one space.</summary>
    public static string Text(XElement element)
        => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Value => document.Root!.Value;

    public IEnumerable<XElement> All() => document.Descendants();

    public IEnumerable<XElement> Elements(string name) => document.Descendants(name);

    public IEnumerable<string> All(string name) => Elements(name).Select(Text);

    public HtmlPage Element(string name) => new(new XDocument(Elements(name).First()));

    public string One(string name) => Assert.Single(All(name));
}
