using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// The names of the tasks and of what they take. A task is named for its local, so that others take its result under the local's name; a
/// task without a value is named for the method that it calls.
/// </summary>
internal sealed class StepNames
{
    // What the generator puts into the workflow type, and into the types that have a member per task.
    private static readonly string[] Reserved =
        ["Run", "Results", "Plan", "Handle", "Completion", "Cancel", "TryRun", "Resume", "Start", "RunPlan", "AgentFlowPlan"];

    // What every object has.
    private static readonly string[] Inherited = ["ToString", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize"];

    private static readonly string[] ReservedInputs = ["options", "cancellationToken"];

    private readonly Dictionary<ISymbol, string> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _tasks;
    private readonly string _className;

    // Every identifier of the method; and those that a task of the same name would hide.
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _lookedUp;

    public StepNames(IReadOnlyList<Step> steps, IEnumerable<ISymbol> inputs, string className, ExtractableMethod method)
    {
        _words = [.. method.Syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        _lookedUp = [.. method.Body.DescendantNodes().OfType<SimpleNameSyntax>().Where(NamesInScope.IsLookedUp).Select(name => name.Identifier.ValueText)];
        _className = className;
        foreach (var input in inputs)
            _variables[input] = Take(InputName(input, method));

        // Those with a local first: what is named for a call gives way.
        var tasks = new string[steps.Count];
        foreach (var (step, index) in steps.Select((step, index) => (step, index)).OrderBy(item => item.step.Local is null))
        {
            tasks[index] = TaskName(step);
            if (step.Local is { } local)
                _variables[local] = ResultName(tasks[index]);
        }

        _tasks = tasks;
        Methods = [.. tasks.Select((name, index) => steps[index].Statement.HasAwait ? name + "Async" : name)];
    }

    /// <summary>The methods of the tasks, by the index of their steps: with <c>Async</c> where they await.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>The task name of a step, without <c>Async</c>: what its result is called in <c>Results</c>.</summary>
    public string Task(int index) => _tasks[index];

    /// <summary>The name of the parameter that takes a variable of the method.</summary>
    public string Parameter(ISymbol variable) => _variables[variable];

    /// <summary>A name for a dependency of the workflow that nothing in the method has.</summary>
    public string Dependency(string name) => Take(_words.Contains(name) || _taken.Contains(name) ? Numbered(name) : name);

    private static string ResultName(string task) => char.ToLowerInvariant(task[0]) + task.Substring(1);

    private string TaskName(Step step)
    {
        var name = Capitalized(step.Local?.Name ?? Called(step.Expression));
        if (Reserved.Contains(name) || Inherited.Contains(name) || name == _className || (!step.Statement.HasAwait && _lookedUp.Contains(name)))
            name += "Step";
        return Take(_taken.Contains(name) ? Numbered(name) : name);
    }

    private static bool IsToken(ISymbol input, ExtractableMethod method) => KnownTypes.Is(StepInputs.TypeOf(input), method.Known.CancellationToken);

    private string InputName(ISymbol input, ExtractableMethod method)
    {
        if (IsToken(input, method))
            return input.Name;
        var name = ResultName(input.Name);
        return name != input.Name && _words.Contains(name) ? input.Name : ReservedInputs.Contains(name) ? OtherName(input) : name;
    }

    // RequestOptions options -> requestOptions
    private string OtherName(ISymbol input)
    {
        var name = StepInputs.TypeOf(input) is INamedTypeSymbol { SpecialType: SpecialType.None, Name.Length: > 0 } type ? ResultName(type.Name) : input.Name;
        return _words.Contains(name) || ReservedInputs.Contains(name) ? Numbered(input.Name) : name;
    }

    private string Take(string name)
    {
        _taken.Add(name);
        return name;
    }

    private string Numbered(string name)
    {
        var number = 2;
        while (_words.Contains(name + number) || _taken.Contains(name + number))
            number++;
        return name + number;
    }

    private static string Capitalized(string name)
    {
        var trimmed = name.TrimStart('_');
        trimmed = trimmed.Length == 0 || char.IsDigit(trimmed[0]) ? "Step" + trimmed : trimmed;
        return char.ToUpperInvariant(trimmed[0]) + trimmed.Substring(1);
    }

    // SaveAsync(order) -> Save
    private static string Called(ExpressionSyntax expression)
    {
        var call = expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .First(call => call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" });
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "Step",
        };
        return name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
    }
}
