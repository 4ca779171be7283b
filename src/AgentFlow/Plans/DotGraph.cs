using System.Text;

namespace AgentFlow;

/// <summary>Writes a plan in the DOT language.</summary>
internal static class DotGraph
{
    public static string Write(FlowPlan plan)
    {
        var text = new StringBuilder($"digraph {Quote(plan.Name)} {{\n    rankdir=LR;\n    node [shape=box];\n");
        for (int phase = 0; phase < plan.IndexesByPhase.Length; phase++)
        {
            text.Append($"    subgraph cluster_{phase + 1} {{\n        label=\"Phase {phase + 1}\";\n");
            foreach (int task in plan.IndexesByPhase[phase])
            {
                text.Append($"        {Quote(plan[task].Name)};\n");
            }

            text.Append("    }\n");
        }

        for (int task = 0; task < plan.Count; task++)
        {
            foreach (var dependency in plan.DependenciesOf(task))
            {
                string style = dependency.IsRequired ? "" : " [style=dotted]";
                text.Append($"    {Quote(plan[dependency.Task].Name)} -> {Quote(plan[task].Name)}{style};\n");
            }
        }

        return text.Append("}\n").ToString();
    }

    private static string Quote(string name)
        => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
