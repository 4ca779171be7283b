// CLEAN: two workflows wait for a task of the other's name, within themselves
partial class Shop
{
    [AgentTask] string Sketch(string draft) => draft;
    [AgentTask] string Draft(string topic) => topic;

    partial class Inner
    {
        [AgentTask] string Draft(string sketch) => sketch;
        [AgentTask] string Sketch(string topic) => topic;
    }
}
