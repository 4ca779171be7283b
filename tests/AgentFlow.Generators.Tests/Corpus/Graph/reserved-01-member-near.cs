// CLEAN: members whose names differ from a generated one in case or at the end
partial class Report
{
    string plan => "first";
    string Planned => "then";
    [AgentTask] string Draft(string topic) => plan + Planned + topic;
}
