using System.Runtime.ExceptionServices;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>
/// Runs a test on a thread of its own, without the synchronization context of the test runner: whoever completes a task there
/// also runs what awaits it, so that nothing is under way when the call returns.
/// </summary>
internal static class Apart
{
    public static void Run(Action test)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(Guarded, maxStackSize: 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        thrown?.Throw();

        void Guarded()
        {
            try
            {
                test();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
