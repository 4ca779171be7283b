using Demo;

namespace AgentFlow.GeneratedCode.Tests;

/// <summary>The workflows whose emitted code is kept as snapshots, called as a user calls them.</summary>
public class CaseTests
{
    [Fact]
    public async Task Results_of_independent_tasks_flow_into_the_one_that_needs_both()
    {
        var results = await new CustomerRequest().RunAsync("order-42");

        Assert.Equal(new Bill(8), results.CheckBilling);
        Assert.Equal(new Shipment(true), results.TrackShipment);
        Assert.Equal(new Refund(8), results.CalculateRefund);
    }

    [Fact]
    public void Results_that_no_run_returned_say_so()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => default(CustomerRequest.Results).CheckBilling);

        Assert.Equal("These results are of no run: they are a default value, and not what RunAsync returned.", thrown.Message);
    }

    [Fact]
    public async Task Both_schedules_give_the_same_results()
    {
        var phased = await new ReferenceGraphPhased().RunAsync();
        var eager = await new ReferenceGraphEager().RunAsync();

        Assert.Equal(5, phased.E);
        Assert.Equal(phased.E, eager.E);
        Assert.Equal(phased.F, eager.F);
    }

    [Fact]
    public async Task Every_kind_of_return_is_run()
    {
        var run = await new EveryReturn().TryRunAsync();

        Assert.True(run.IsComplete);
        Assert.Equal(7, run.Last.Value);
        Assert.Equal(OutcomeStatus.Succeeded, run.Void.Status);
    }

    [Fact]
    public async Task Gathered_results_come_in_the_order_of_DependsOn()
    {
        var results = await new Gathering().RunAsync();

        Assert.Equal("second first", results.Join);
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public async Task What_may_be_excused_is_nullable()
    {
        var results = await new Optional().RunAsync();

        string? weather = results.Weather;
        int? temperature = results.Temperature;
        Assert.Equal("sunny", weather);
        Assert.Equal(21, temperature);
        Assert.Equal("21 degrees", results.Forecast);
    }

    [Fact]
    public async Task Tolerant_tasks_see_outcomes()
    {
        var results = await new Tolerant().RunAsync();

        Assert.Equal("Succeeded Succeeded 1", results.Report);
    }

    [Fact]
    public async Task A_struct_runs_on_a_copy()
    {
        var results = await new StructWorkflow(4).RunAsync();

        Assert.Equal(13, results.Sum);
    }

    [Fact]
    public async Task A_generic_workflow_inside_others_takes_their_type_parameters()
    {
        var results = await new Outer<string>.Middle.GenericNested<List<int>>().RunAsync("key");

        Assert.Equal(["key"], results.Load.Keys);
        Assert.Equal((null, 1), results.Pick);
    }

    [Fact]
    public async Task Inputs_keep_their_defaults()
    {
        var results = await new Inputs().RunAsync("topic", isDraft: true, note: null);

        Assert.Equal($"topic 10 Thorough \n NaN {default(DateTime)} ", results.First);
        Assert.Equal(6, results.Second);
    }

    [Fact]
    public async Task A_canceled_run_says_so_and_holds_the_run()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        var thrown = await Assert.ThrowsAsync<FlowCanceledException>(() => new StopAtFirstFailure().RunAsync(cancellationToken: canceled.Token));

        Assert.All(thrown.Run.Outcomes, outcome => Assert.Equal(OutcomeStatus.Canceled, outcome.Status));
    }

    [Fact]
    public void The_plan_tells_the_phases() =>
        Assert.Equal([["A", "B", "F"], ["C", "D"], ["E"]], ReferenceGraphPhased.Plan.Phases);
}
