// CLEAN: a namespace and a type around the workflow may be called so
namespace Results;

partial class Handle
{
    partial class Report<THandle>
    {
        [AgentTask] string Draft(string topic) => topic;
    }
}
