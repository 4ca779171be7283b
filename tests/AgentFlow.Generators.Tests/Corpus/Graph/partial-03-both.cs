// FLAG AGF0101: neither the workflow nor the types around it are partial: one report
class Company
{
    struct Office
    {
        record Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
    }
}
