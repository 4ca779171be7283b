// FLAG AGF0301: the second asks about another run
using AgentFlow;
using System.IO; using System.Threading; using System.Threading.Tasks;
interface IRuns { Task<Stream> StartAsync(string id, CancellationToken ct); Task<int> ExitCodeAsync(string id, CancellationToken ct); }
static class Reading { public static Task<string> ReadAllAsync(this Stream stream, CancellationToken ct) => new StreamReader(stream).ReadToEndAsync(ct); }
class W
{
    public async Task<string> M(IRuns runs, string id, string other, CancellationToken ct)
    {
        using var output = await runs.StartAsync(id, ct).ConfigureAwait(false);
        var text = await output.ReadAllAsync(ct);
        var code = await runs.ExitCodeAsync(other, ct);
        return text + code;
    }
}
