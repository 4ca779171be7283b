// FLAG AGF0206 AGF0206 AGF0206: a verbatim literal, a raw one, and one with an escape
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [@"Draft"])] string Review(string draft) => draft;
    [AgentTask(DependsOn = ["""Draft"""])] string Revise(string draft) => draft;
    [AgentTask(DependsOn = ["\u0044raft"])] string Publish(string draft) => draft;
}
