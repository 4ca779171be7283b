using FsCheck;
using FsCheck.Fluent;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>
/// Every policy does what the contract says: workflows drawn at random, run and resumed under a virtual clock, and compared with a reference
/// model, which is written from the contract. Where that is silent it takes what the project has chosen: what the end of a run cuts off loses no join, a join's
/// causes are those seen before it was decided, a resumed run's joins count what is kept in order of declaration, and Polly says how long a retry waits
/// and what a named pipeline tries again. What conditions leave out of the items is neither a gap nor asked about again, and a task that follows
/// others item by item asks for what it has to ask before it knows whether there will be any.
/// </summary>
/// <remarks>
/// Nothing but an end at a time happens at that time: the tests of cancellation at every point, and the stress test on all cores, are for that.
/// When a task tells of items that do not start because the run has ended is left open. Items without a value, and streams, are not drawn here.
/// <c>AGENTFLOW_SIMULATIONS</c> is how many are drawn (500), <c>AGENTFLOW_PROPERTY_START</c> from where (1);
/// <c>AGENTFLOW_SIMULATION_SEED</c> replays one workflow by the seed that a failure prints.
/// </remarks>
public class SimulationTests
{
    private const int BatchSize = 50;

    [Fact]
    public void Every_policy_does_what_the_reference_model_foresees() => Apart.Run(CheckAll);

    private static void CheckAll()
    {
        if (PropertySettings.Number("AGENTFLOW_SIMULATION_SEED") is { } seed)
        {
            Check([SimulationDrawing.Draw(seed)]);
            return;
        }

        var runs = PropertySettings.Number("AGENTFLOW_SIMULATIONS") ?? 500;
        var batches = Arb.From(Gen.Choose(0, int.MaxValue).Select(SimulationDrawing.Draw).ArrayOf(BatchSize));
        Prop.ForAll(batches, Check).Check(PropertySettings.Of(runs, BatchSize));
    }

    private static void Check(SimulatedWorkflow[] batch)
    {
        using var workflows = WorkflowAssembly.Load(batch.Select(SimulationText.Write));
        using var unobserved = new UnobservedFailures();
        for (var i = 0; i < batch.Length; i++)
        {
            try
            {
                SimulationPlayer.Play(batch[i], workflows.Assembly.GetType(SimulationText.Namespace(i) + ".Flow", throwOnError: true)!);
                if (i == batch.Length - 1)
                    unobserved.Check();
            }
            catch (Exception thrown)
            {
                var generated = workflows.Generated.First(file => file.Key.StartsWith(SimulationText.Namespace(i) + ".", StringComparison.Ordinal)).Value;
                throw new MismatchException(string.Join(
                    "\n\n",
                    $"{thrown.Message}\nReplay with AGENTFLOW_SIMULATION_SEED={batch[i].Seed}",
                    Foreseen(batch[i]),
                    SimulationText.Write(batch[i], i),
                    generated,
                    thrown.StackTrace));
            }
        }
    }

    private static string Foreseen(SimulatedWorkflow workflow)
    {
        var run = SimulationModel.Play(workflow);
        var again = workflow.Again is { } resumed ? SimulationModel.Play(resumed, run).Steps : [];
        return string.Join("\n", run.Steps.Append<object>("resumed:").Concat(again));
    }
}
