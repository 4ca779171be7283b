namespace AgentFlow.Generators.Tests.Rules;

/// <summary>State that is guarded, or that each element has for itself, in less usual ways: nothing is reported.</summary>
public class GuardedStateTests
{
    [Theory]
    [InlineData("ImmutableList<int> _l = []; [AgentTask] void A() => ImmutableInterlocked.Update(ref _l, l => l.Add(1)); [AgentTask] void B() => ImmutableInterlocked.Update(ref _l, l => l.Add(2));")]
    [InlineData("string? _s; [AgentTask] string A() => LazyInitializer.EnsureInitialized(ref _s, () => \"a\"); [AgentTask] string B() => LazyInitializer.EnsureInitialized(ref _s, () => \"a\");")]
    [InlineData("int _n; [AgentTask] void A() { lock (typeof(W)) _n++; } [AgentTask] void B() { lock (typeof(W)) _n++; }")]
    [InlineData("readonly List<int> _l = []; [AgentTask] void A() { lock (((System.Collections.ICollection)_l).SyncRoot) _l.Add(1); } [AgentTask] void B() { lock (((System.Collections.ICollection)_l).SyncRoot) _l.Add(2); }")]
    [InlineData("int _n; [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] void Add() => _n++; [AgentTask] void A() => Add(); [AgentTask] void B() => Add();")]
    [InlineData("int _n; [AgentTask, System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] void A() => _n++; [AgentTask, System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] void B() => _n++;")]
    [InlineData("int _n; readonly SemaphoreSlim _one = new(1); [AgentTask] async Task A() { await _one.WaitAsync(); _n++; _one.Release(); } [AgentTask] async Task B() { await _one.WaitAsync(); _n++; _one.Release(); }")]
    [InlineData("int _n; readonly ReaderWriterLockSlim _rw = new(); Scope Change() { _rw.EnterWriteLock(); return new Scope(_rw); } [AgentTask] void A() { using (Change()) _n++; } [AgentTask] void B() { using var _ = Change(); _n++; }")]
    [InlineData("readonly int[] _r = new int[9]; [AgentTask] Doc[] Docs() => []; [AgentTask(MaxConcurrency = 4)] void A([ForEach(nameof(Docs))] Doc doc) => _r[doc.Index] = 1;")]
    [InlineData("readonly int[] _r = new int[9]; [AgentTask] Doc[] Docs() => []; [AgentTask(MaxConcurrency = 4)] void A([ForEach(nameof(Docs))] Doc doc, AgentTaskContext context) => _r[context.Item!.Value] = 1;")]
    [InlineData("readonly Doc[] _d = []; [AgentTask] int[] Keys() => []; [AgentTask(MaxConcurrency = 4)] void A([ForEach(nameof(Keys))] int key) => _d[key].Title = \"\";")]
    public Task Silent(string members) => Verify.SilentAsync(SourceOf(members));

    [Fact]
    public Task A_scope_that_lets_others_read_guards_no_change() => Verify.ReportsAsync(SourceOf(
        "int _n; readonly ReaderWriterLockSlim _rw = new(); Scope Look() { _rw.EnterReadLock(); return new Scope(_rw); } [AgentTask] void A() { using (Look()) _n++; } [AgentTask] void B() { using (Look()) {|AGF0401:_n|}++; }"));

    private static string SourceOf(string members) => $$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields of a few words
        using System.Collections.Immutable;
        public class Doc { public int Index; public string? Title; }
        public sealed class Scope(ReaderWriterLockSlim held) : IDisposable { public void Dispose() { if (held.IsWriteLockHeld) held.ExitWriteLock(); else held.ExitReadLock(); } }
        public partial class W
        {
            {{members}}
        }
        """;
}
