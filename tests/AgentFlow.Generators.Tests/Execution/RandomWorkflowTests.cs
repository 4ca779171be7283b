using FsCheck;
using FsCheck.Fluent;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>
/// Every emitted plan is right: workflows drawn at random, generated, compiled, run, and compared with a reference model.
/// </summary>
/// <remarks>
/// <c>AGENTFLOW_PROPERTY_RUNS</c> is how many are drawn (500), <c>AGENTFLOW_PROPERTY_START</c> from where (1);
/// <c>AGENTFLOW_PROPERTY_SEED</c> replays one workflow by the seed that a failure prints.
/// </remarks>
public class RandomWorkflowTests
{
    private const int BatchSize = 50;

    [Fact]
    public void Every_plan_runs_as_the_reference_model_foresees() => Apart.Run(CheckAll);

    private static void CheckAll()
    {
        if (PropertySettings.Number("AGENTFLOW_PROPERTY_SEED") is { } seed)
        {
            Check([WorkflowDrawing.Draw(seed)]);
            return;
        }

        var runs = PropertySettings.Number("AGENTFLOW_PROPERTY_RUNS") ?? 500;
        var batches = Arb.From(Gen.Choose(0, int.MaxValue).Select(WorkflowDrawing.Draw).ArrayOf(BatchSize), WorkflowShrinking.Shrink);
        Prop.ForAll(batches, Check).Check(PropertySettings.Of(runs, BatchSize));
    }

    private static void Check(WorkflowSpec[] batch)
    {
        using var workflows = WorkflowAssembly.Load(batch.Select(WorkflowText.Write));
        using var unobserved = new UnobservedFailures();
        for (var i = 0; i < batch.Length; i++)
        {
            try
            {
                Player.Play(batch[i], TypeOf(batch[i], i, workflows));
                if (i == batch.Length - 1)
                    unobserved.Check();
            }
            catch (Exception thrown)
            {
                var generated = workflows.Generated.First(file => file.Key.StartsWith(WorkflowText.Namespace(i) + ".", StringComparison.Ordinal)).Value;
                throw new MismatchException($"{thrown.Message}\nReplay with AGENTFLOW_PROPERTY_SEED={batch[i].Seed}\n\n{WorkflowText.Write(batch[i], i)}\n{generated}\n{thrown.StackTrace}");
            }
        }
    }

    private static Type TypeOf(WorkflowSpec spec, int number, WorkflowAssembly workflows)
    {
        var name = $"{WorkflowText.Namespace(number)}.{(spec.IsNested ? "Around+" : "")}Flow{(spec.IsGeneric ? "`1" : "")}";
        var type = workflows.Assembly.GetType(name, throwOnError: true)!;
        return spec.IsGeneric ? type.MakeGenericType(typeof(int)) : type;
    }
}
