// CLEAN: the name of the result with one letter more
partial class Report
{
    [AgentTask] string CheckBilling(string order) => order;
    [AgentTask] int Count(string checkbillings) => checkbillings.Length;
}
