// FLAG AGF0104: the name of a result but for upper and lower case
partial class Report
{
    [AgentTask] string CheckBilling(string order) => order;
    [AgentTask] int Count(string checkbilling) => checkbilling.Length;
}
