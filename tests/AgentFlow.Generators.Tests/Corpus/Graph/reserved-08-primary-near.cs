// CLEAN: a parameter whose name begins with a small letter
partial class Report(TextWriter plan)
{
    [AgentTask] void Print(string topic) { Console.WriteLine(topic); Use(plan); }
    static void Use(object value) => Console.WriteLine(value);
}
