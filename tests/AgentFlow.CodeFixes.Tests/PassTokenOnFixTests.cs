using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.PassTokenOnFix>;

namespace AgentFlow.CodeFixes.Tests;

public class PassTokenOnFixTests
{
    private const string Model = """

        public interface IModel
        {
            Task<string> AskAsync(string question);
            Task<string> AskAsync(string question, CancellationToken cancellationToken);
            Task<string> WaitAsync(int seconds = 1, CancellationToken cancellationToken = default);
            Task<string> PlainAsync();
        }
        """;

    [Fact]
    public Task Passes_a_token_on_that_nothing_uses() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] async Task<string> DraftAsync(IModel model, CancellationToken {|AGF0502:ct|})
                => await model.AskAsync(await model.WaitAsync()); // twice
        }
        """ + Model,
        """
        public partial class Report
        {
            [AgentTask] async Task<string> DraftAsync(IModel model, CancellationToken ct)
                => await model.AskAsync(await model.WaitAsync(cancellationToken: ct), ct); // twice
        }
        """ + Model,
        title: "Pass the CancellationToken on");

    [Fact]
    public Task Passes_it_on_everywhere() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] async Task<string> DraftAsync(IModel model, CancellationToken @params)
            {
                @params.ThrowIfCancellationRequested();
                await Task.{|AGF0502:Delay|}(1);
                return await model.{|AGF0502:AskAsync|}(
                    await model.{|AGF0502:WaitAsync|}(
                        seconds: 2));
            }

            [AgentTask] Task<string> SketchAsync(IModel model, CancellationToken {|AGF0502:ct|}) => model.WaitAsync(3);
        }
        """ + Model,
        """
        public partial class Report
        {
            [AgentTask] async Task<string> DraftAsync(IModel model, CancellationToken @params)
            {
                @params.ThrowIfCancellationRequested();
                await Task.Delay(1, @params);
                return await model.AskAsync(
                    await model.WaitAsync(
                        seconds: 2, cancellationToken: @params), @params);
            }

            [AgentTask] Task<string> SketchAsync(IModel model, CancellationToken ct) => model.WaitAsync(3, ct);
        }
        """ + Model);

    [Fact]
    public Task Offers_nothing_where_nothing_takes_it() => Fix.OffersNothingAsync(
        """
        public partial class Report
        {
            [AgentTask] Task<string> DraftAsync(IModel model, CancellationToken {|AGF0502:ct|}) => model.PlainAsync();
        }
        """ + Model);
}
