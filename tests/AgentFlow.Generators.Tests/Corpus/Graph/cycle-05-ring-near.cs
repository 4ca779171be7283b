// CLEAN: a chain of sixteen tasks, the last of which is declared first
partial class Report
{
    [AgentTask] int Ask(int bind) => bind;
    [AgentTask] int Bind(int copy) => copy;
    [AgentTask] int Copy(int draft) => draft;
    [AgentTask] int Draft(int edit) => edit;
    [AgentTask] int Edit(int file) => file;
    [AgentTask] int File(int grade) => grade;
    [AgentTask] int Grade(int hold) => hold;
    [AgentTask] int Hold(int index) => index;
    [AgentTask] int Index(int jot) => jot;
    [AgentTask] int Jot(int keep) => keep;
    [AgentTask] int Keep(int label) => label;
    [AgentTask] int Label(int merge) => merge;
    [AgentTask] int Merge(int note) => note;
    [AgentTask] int Note(int order) => order;
    [AgentTask] int Order(int print) => print;
    [AgentTask] int Print(int start) => start;
}
