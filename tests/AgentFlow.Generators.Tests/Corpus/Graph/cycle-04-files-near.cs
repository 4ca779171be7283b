// CLEAN: two workflows of one name in two namespaces; together they would be a cycle
namespace First;

partial class Report
{
    [AgentTask] string Draft(string publish) => publish;
    [AgentTask] string Review(string draft) => draft;
}
// FILE
namespace Second;

partial class Report
{
    [AgentTask] string Revise(string review) => review;
    [AgentTask] string Publish(string revise) => revise;
}
