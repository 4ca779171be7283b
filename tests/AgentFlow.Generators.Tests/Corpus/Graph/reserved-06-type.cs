// FLAG AGF0107 AGF0107: the type and its type parameter are called as generated types
partial class Run<Handle>
{
    [AgentTask] string Draft(string topic) => topic;
}
