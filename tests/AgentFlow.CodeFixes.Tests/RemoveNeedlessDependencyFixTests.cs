using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SharedState.SharedStateAnalyzer, AgentFlow.CodeFixes.RemoveNeedlessDependencyFix>;

namespace AgentFlow.CodeFixes.Tests;

public class RemoveNeedlessDependencyFixTests
{
    [Fact]
    public Task Removes_the_entry_with_its_argument() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            internal int _a, _b;
            [AgentTask] void A() => _a = 1;
            [AgentTask(DependsOn = [{|AGF0207:nameof(A)|}])] void B() => _b = 1;
        }
        """,
        """
        public partial class Report
        {
            internal int _a, _b;
            [AgentTask] void A() => _a = 1;
            [AgentTask] void B() => _b = 1;
        }
        """,
        title: "Remove the needless dependency");

    [Fact]
    public Task Removes_all_that_only_serialize() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            internal int _a, _b, _c, _d;
            [AgentTask] void A() => _a = 1;
            [AgentTask(DependsOn = [{|AGF0207:nameof(A)|}])] void B() => _b = 1;
            [AgentTask] void C() => _c = 1;
            [AgentTask(Retries = 1, DependsOn = [{|AGF0207:nameof(A)|}, nameof(C)])] void D() => _d = _c;
        }
        """,
        """
        public partial class Report
        {
            internal int _a, _b, _c, _d;
            [AgentTask] void A() => _a = 1;
            [AgentTask] void B() => _b = 1;
            [AgentTask] void C() => _c = 1;
            [AgentTask(Retries = 1, DependsOn = [nameof(C)])] void D() => _d = _c;
        }
        """);
}
