// FLAG AGF0103: two overloads are two tasks of one name
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Draft(int number) => number.ToString();
}
