// FLAG AGF0107 CS9113: a parameter of the type, which the generated member hides, so that the compiler calls it unread
partial class Report(TextWriter Plan)
{
    [AgentTask] void Print(string topic) { Console.WriteLine(topic); Use(Plan); }
    static void Use(object value) => Console.WriteLine(value);
}
