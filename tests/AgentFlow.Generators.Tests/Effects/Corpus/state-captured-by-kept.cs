// FLAG AGF04: Func field mutated through closure variable of constructor
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W { readonly Func<int> _next; public W() { int n = 0; _next = () => ++n; }
 [AgentTask] void T1() { Console.WriteLine(_next()); }
 [AgentTask] void T2() { Console.WriteLine(_next()); }
}
