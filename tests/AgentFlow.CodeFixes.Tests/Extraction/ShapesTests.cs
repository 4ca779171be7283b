using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>The result compiles and reports nothing, in types of every shape.</summary>
public class ShapesTests
{
    private const string Steps = "var a = await Get.NumberAsync(1);\n        var seen = Get.Seen;\n        var b = await Get.NumberAsync(a + seen);";

    [Theory]
    [InlineData("a generic type with held inputs", "public class Orders<T>(T start)\n    where T : notnull\n{\n    public async Task<string> $$SumAsync(T next, int other)\n    {\n        var a = await Get.SameAsync(start);\n        var b = await Get.LeaseAsync(next);\n        var c = await Get.LeaseAsync(next);\n        var d = await Get.LeaseAsync(other);\n        return $\"{a}{b}{c}{d}\";\n    }\n}")]
    [InlineData("a static class", "public static class Orders\n{\n    public static async Task<int> $$SumAsync(int id)\n    {\n        {0}\n        return a + b + id;\n    }\n}")]
    [InlineData("a record", "public record Orders(IBilling Billing)\n{\n    public async Task<int> $$SumAsync(string id)\n    {\n        var a = await Billing.FetchAsync(id);\n        var b = await Billing.CountAsync(a);\n        return b;\n    }\n}")]
    [InlineData("a record that can change", "public record Orders\n{\n    public required IBilling Billing { get; set; }\n\n    public async Task<int> $$SumAsync(string id)\n    {\n        var a = await Billing.FetchAsync(id);\n        var b = await Billing.CountAsync(a);\n        return b;\n    }\n}")]
    [InlineData("a struct", "public readonly struct Orders(IBilling billing)\n{\n    private readonly IBilling _billing = billing;\n\n    public async Task<int> $$SumAsync(string id)\n    {\n        var a = await _billing.FetchAsync(id);\n        var b = await _billing.CountAsync(a);\n        return b;\n    }\n}")]
    [InlineData("a derived class", "public class Source\n{\n    protected IBilling? Billing { get; init; }\n\n    protected virtual async Task<int> LoadAsync(int number)\n    {\n        await Stream.Null.FlushAsync();\n        return number;\n    }\n}\n\npublic class Orders : Source\n{\n    private protected int Seen { get; set; }\n\n    public async Task<int> $$SumAsync(int id)\n    {\n        var a = await LoadAsync(id);\n        var b = await Get.NumberAsync(Seen);\n        var c = await LoadAsync(b);\n        return a + b + c;\n    }\n}")]
    [InlineData("an async void method", "public class Orders\n{\n    public async void $$Handle(object? sender, EventArgs e)\n    {\n        {0}\n        Console.WriteLine(a + b);\n    }\n}")]
    [InlineData("an implementation of an interface", "public interface ISum\n{\n    Task<int> SumAsync(int id);\n}\n\npublic class Orders : ISum\n{\n    async Task<int> ISum.$$SumAsync(int id)\n    {\n        {0}\n        return a + b + id;\n    }\n}")]
    [InlineData("a value task", "public class Orders\n{\n    public async ValueTask<int> $$SumAsync(int id)\n    {\n        {0}\n        return a + b + id;\n    }\n}")]
    [InlineData("a name that is there", "public class SumWorkflow;\n\npublic class SumWorkflow2;\n\npublic class Orders\n{\n    public async Task<int> $$SumAsync(int id)\n    {\n        {0}\n        return a + b + id;\n    }\n}")]
    [InlineData("without nullable annotations", "#nullable disable\npublic class Orders(IBilling billing)\n{\n    public async Task<int> $$SumAsync(string id)\n    {\n        var a = await billing.FetchAsync(id);\n        var b = await billing.FindAsync(id);\n        var c = await billing.CountAsync(b);\n        return a.Amount + c;\n    }\n}")]
    [InlineData("a private nested type", "public class Orders\n{\n    public async Task<int> $$SumAsync(int id)\n    {\n        var key = new Key(id);\n        var a = await ReadAsync(key);\n        var b = await ReadAsync(a);\n        return b.Number;\n    }\n\n    private static async Task<Key> ReadAsync(Key key)\n    {\n        await Task.Yield();\n        return key;\n    }\n\n    private sealed record Key(int Number);\n}")]
    [InlineData("members of the names of tasks", "public class Orders\n{\n    private readonly int _a = 3;\n\n    private static int B => 4;\n\n    public async Task<int> $$SumAsync(int id)\n    {\n        var a = await Get.NumberAsync(_a);\n        var b = await Get.NumberAsync(B + a);\n        var c = await BAsync(b);\n        return c + id;\n    }\n\n    private static Task<int> BAsync(int number) => Get.NumberAsync(number);\n}")]
    [InlineData("values of many types", "public class Orders\n{\n    public async Task<string> $$SumAsync((int Left, string? Right) pair, int[] all, DateTime? time, Dictionary<string, List<int?>> map)\n    {\n        var a = await Get.SameAsync(pair);\n        var b = await Get.SameAsync(all);\n        var c = await Get.SameAsync(time);\n        var d = await Get.SameAsync(map);\n        var e = await Get.SameAsync((a.Left, b.Length, c, d));\n        var f = await Get.SameAsync(pair.Right ?? \"\");\n        return $\"{a}{e}{f}\";\n    }\n}")]
    public async Task It_compiles_in(string what, string source)
    {
        Assert.NotEmpty(what);
        var after = await Refactoring.ApplyAsync(
            source.Replace("{0}", Steps, StringComparison.Ordinal) + "\n\n" +
            """
            public static class Get
            {
                public static int Seen => Environment.TickCount;

                public static async Task<int> NumberAsync(int number)
                {
                    await Stream.Null.FlushAsync();
                    return number;
                }

                public static async Task<T> SameAsync<T>(T value)
                {
                    await Stream.Null.FlushAsync();
                    return value;
                }

                public static async Task<T> LeaseAsync<T>(T value)
                {
                    await Stream.Null.FlushAsync();
                    return value;
                }
            }
            """);

        Assert.Contains("RunAsync(", after, StringComparison.Ordinal);
    }
}
