using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Plans;

public class DrawingTests
{
    private static readonly FlowPlan Plan = TestPlan.Of("A", "B", "C <- A, B?");

    private static readonly FlowPlan Odd = new("a \"b\"", Schedule.Phased, OnFailure.Continue, new PlannedTask("x\"\\#<y>"));

    [Fact]
    public void Mermaid() => Assert.Equal(
        """
        flowchart LR
            subgraph phase1["Phase 1"]
                t0["A"]
                t1["B"]
            end
            subgraph phase2["Phase 2"]
                t2["C"]
            end
            t0 --> t2
            t1 -.-> t2

        """,
        Plan.ToMermaid());

    [Fact]
    public void MermaidNames_AreEscaped() => Assert.Contains("t0[\"x#quot;\\#35;#lt;y#gt;\"]", Odd.ToMermaid());

    [Fact]
    public void Dot() => Assert.Equal(
        """
        digraph "Work" {
            rankdir=LR;
            node [shape=box];
            subgraph cluster_1 {
                label="Phase 1";
                "A";
                "B";
            }
            subgraph cluster_2 {
                label="Phase 2";
                "C";
            }
            "A" -> "C";
            "B" -> "C" [style=dotted];
        }

        """,
        Plan.ToDot());

    [Fact]
    public void DotNames_AreEscaped()
    {
        Assert.StartsWith("digraph \"a \\\"b\\\"\" {", Odd.ToDot());
        Assert.Contains("\"x\\\"\\\\#<y>\";", Odd.ToDot());
    }
}
