// FLAG AGF0102: a ref struct
ref partial struct Report
{
    [AgentTask] string Draft(string topic) => topic;
}
