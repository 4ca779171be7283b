using System.Text;

namespace AgentFlow;

/// <summary>Writes a plan as a Mermaid flowchart.</summary>
internal static class MermaidFlowchart
{
    public static string Write(FlowPlan plan)
    {
        var text = new StringBuilder("flowchart LR\n");
        for (int phase = 0; phase < plan.IndexesByPhase.Length; phase++)
        {
            text.Append($"    subgraph phase{phase + 1}[\"Phase {phase + 1}\"]\n");
            foreach (int task in plan.IndexesByPhase[phase])
            {
                text.Append($"        t{task}[\"{Escape(plan[task].Name)}\"]\n");
            }

            text.Append("    end\n");
        }

        for (int task = 0; task < plan.Count; task++)
        {
            foreach (var dependency in plan.DependenciesOf(task))
            {
                text.Append($"    t{dependency.Task} {(dependency.IsRequired ? "-->" : "-.->")} t{task}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A quoted label ends at a quote, takes <c>#…;</c> as a character code and some of HTML as markup.</summary>
    private static string Escape(string name) => name
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal);
}
