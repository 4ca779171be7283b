using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Benchmarks.Generation;

/// <summary>Adds as many files and looks at nothing: what the compiler's own driver costs with them after a keystroke.</summary>
/// <remarks>Without <c>[Generator]</c>: it is made by a benchmark, and no build looks for it.</remarks>
internal sealed class IdleGenerator(int files) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var numbers = context.CompilationProvider.Select(static (_, _) => true).SelectMany((_, _) => Enumerable.Range(0, files));
        context.RegisterSourceOutput(numbers, static (output, number) =>
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            output.AddSource($"Idle{name}.g.cs", SourceText.From($"class Idle{name} {{ }}", Encoding.UTF8));
        });
    }
}
