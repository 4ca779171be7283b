using System.Globalization;

namespace AgentFlow.Tests.Workflows;

/// <summary>
/// Plans in a line a task: <c>"C <- A, B?"</c> needs A and tolerates B; <c>"C <- A!"</c> only comes after A; <c>"A optional"</c> may fail; <c>"A when"</c> may choose not to run;
/// <c>"C any <- A, B"</c> and <c>"D 2of <- A, B, C"</c> join; <c>"B each:A <- A"</c> runs for the items of A; <c>"C any continue"</c>
/// lets losers go on; <c>"C approval"</c> asks first; <c>"C retries:2"</c> is tried again. Every task returns an int.
/// </summary>
internal static class TestPlan
{
    public static FlowPlan Of(params string[] tasks) => Of(OnFailure.Continue, tasks);

    public static FlowPlan Of(OnFailure onFailure, params string[] tasks) => Of(Schedule.Phased, onFailure, tasks);

    public static FlowPlan Of(Schedule schedule, OnFailure onFailure, params string[] tasks)
    {
        var phases = new Dictionary<string, int>();
        return new FlowPlan("Work", schedule, onFailure, Array.ConvertAll(tasks, Parse));

        PlannedTask Parse(string line)
        {
            string[] sides = line.Split(" <- ");
            string[] words = sides[0].Split(' ');
            string[] needs = sides.Length == 1 ? [] : sides[1].Split(", ");
            string[] names = Array.ConvertAll(needs, NameOf);
            phases[words[0]] = 1 + names.Select(name => phases.GetValueOrDefault(name)).DefaultIfEmpty().Max();
            return new PlannedTask<int>(words[0])
            {
                Phase = phases[words[0]],
                DependsOn = names,
                Tolerates = needs.Where(need => need.Contains('?')).Select(NameOf).ToArray(),
                OrderedAfter = needs.Where(need => need.Contains('!')).Select(NameOf).ToArray(),
                IsOptional = words.Contains("optional"),
                Join = words.Contains("any") ? Join.Any : words.Any(word => word.EndsWith("of")) ? Join.AtLeast : Join.All,
                Needed = words.Where(word => word.EndsWith("of")).Select(word => int.Parse(word[..^2], CultureInfo.InvariantCulture)).FirstOrDefault(),
                When = words.Contains("when") ? "IsNeeded" : null,
                ForEach = words.FirstOrDefault(word => word.StartsWith("each:"))?[5..],
                TakesContext = words.Contains("context"),
                Losers = words.Contains("continue") ? Losers.Continue : Losers.Cancel,
                Retries = words.Where(word => word.StartsWith("retries:")).Select(word => int.Parse(word[8..], CultureInfo.InvariantCulture)).FirstOrDefault(),
                RequiresApproval = words.Contains("approval"),
            };
        }

        static string NameOf(string need) => need.TrimEnd('?', '!');
    }
}
