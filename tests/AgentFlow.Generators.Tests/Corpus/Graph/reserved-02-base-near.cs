// CLEAN: a private member of the base is hidden anyway
class Basis
{
    private int Start => 1;
    public int Again => Start;
}

partial class Report : Basis
{
    [AgentTask] string Draft(string topic) => topic;
}
