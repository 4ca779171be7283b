// FLAG AGF0107: a member of the base that would be hidden
class Basis
{
    public void Start() { }
}

partial class Report : Basis
{
    [AgentTask] string Draft(string topic) => topic;
}
