// CLEAN: three workflows have a task of that name each
partial class Report { [AgentTask] string Draft(string topic) => topic; }
partial class Letter { [AgentTask] string Draft(int number) => number.ToString(); }
partial class Memo { [AgentTask] string DraftAsync(string topic) => topic; }
