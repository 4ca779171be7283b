// CLEAN: names of a tuple's elements make no other type
partial class Report
{
    [AgentTask] int Half((int Left, int Right) pair) => pair.Left / 2;
    [AgentTask] int Twice((int, int) pair) => 2 * pair.Item2;
}
