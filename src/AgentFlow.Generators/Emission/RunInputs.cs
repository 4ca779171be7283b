using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The inputs that a <c>Run</c> keeps, so that another can resume it.</summary>
internal sealed class RunInputs
{
    private readonly (InputModel Input, string Name)[] _kept;

    public RunInputs(WorkflowModel model)
    {
        var taken = new HashSet<string>(model.Tasks.Select(task => task.Name)) { "Run" };
        _kept = [.. model.Inputs.Select(input => (input, Identifiers.Unique(NameOf(input), taken)))];
    }

    // internal string OrderIdInput { get; init; } = default!;
    public IEnumerable<string> Declarations => _kept.Select(kept => $"internal {Type(kept.Input)} {kept.Name} {{ get; init; }} = default!;");

    // { OrderIdInput = orderId }
    public string Initializer => _kept.Length == 0
        ? ""
        : $" {{ {string.Join(", ", _kept.Select(kept => $"{kept.Name} = {Identifiers.Escape(kept.Input.Name)}"))} }}";

    // OrderIdInput = previous.OrderIdInput;
    public IEnumerable<string> Copies(string previous) => _kept.Select(kept => $"{kept.Name} = {previous}.{kept.Name};");

    // run.OrderIdInput
    public IEnumerable<string> Arguments(string run) => _kept.Select(kept => IsHidden(kept.Input)
        ? $"({kept.Input.Type.Text}){run}.{kept.Name}!"
        : Annotations.Bridge($"{run}.{kept.Name}", kept.Input.Type.Text, kept.Input.Type.Text));

    private static string NameOf(InputModel input) => char.ToUpperInvariant(input.Name[0]) + input.Name.Substring(1) + "Input";

    private static string Type(InputModel input) => IsHidden(input) ? "object?" : input.Type.Text;

    // A type that only the workflow's own members see cannot be that of a member which the workflow sees too.
    private static bool IsHidden(InputModel input) => NestedAccess.Of(input.Type.Access) == "private";
}
