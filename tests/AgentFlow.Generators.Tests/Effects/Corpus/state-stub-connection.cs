// FLAG AGF0404: a connection known by its name
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
namespace Microsoft.Data.SqlClient
{
    public sealed class SqlConnection { public SqlCommand CreateCommand() => new(); }
    public sealed class SqlCommand { public string CommandText { get; set; } public Task<int> ExecuteNonQueryAsync() => Task.FromResult(0); }
}
partial class W(Microsoft.Data.SqlClient.SqlConnection connection)
{
    [AgentTask] async Task<int> A() { var c = connection.CreateCommand(); c.CommandText = "delete from a"; return await c.ExecuteNonQueryAsync(); }
    [AgentTask] async Task<int> B() { var c = connection.CreateCommand(); c.CommandText = "delete from b"; return await c.ExecuteNonQueryAsync(); }
}
