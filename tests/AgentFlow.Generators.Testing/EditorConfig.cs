using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Testing;

/// <summary>Options that are the same for every file, as an <c>.editorconfig</c> gives them.</summary>
public sealed class EditorConfig(IEnumerable<(string Key, string Value)> settings) : AnalyzerConfigOptionsProvider
{
    private readonly Settings _settings = new(settings.ToDictionary(setting => setting.Key, setting => setting.Value));

    public override AnalyzerConfigOptions GlobalOptions => _settings;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _settings;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _settings;

    private sealed class Settings(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
