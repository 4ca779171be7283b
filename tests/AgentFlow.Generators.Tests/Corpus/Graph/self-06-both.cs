// FLAG AGF0202: an entry and a parameter say it both: one report
partial class Report
{
    [AgentTask(DependsOn = [nameof(Sketch)])] string Sketch(string sketch) => sketch;
}
