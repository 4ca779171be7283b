// FLAG AGF0107: a member called Plan
partial class Report
{
    string Plan => "first";
    [AgentTask] string Draft(string topic) => Plan + topic;
}
