using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Contexts;

public class WorkspaceNamesTests
{
    [Fact]
    public void Names_AreSafeAndDifferent_OnEveryPlatform()
    {
        string name = new('a', 100);
        var plan = TestPlan.Of("Draft", "DRAFT", "Draft_2", "Con", "Größe", "Grüße", name, name + "b");

        var names = WorkspaceNames.Of(plan);

        Assert.Equal(["Draft", "DRAFT_2", "Draft_2_2", "Con_2", "Gr__e", "Gr__e_2", new('a', 60), new string('a', 60) + "_2"], names);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
