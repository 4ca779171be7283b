// What the fixes leave still runs, and comes to the same.
Console.WriteLine($"AGF0204 {(await new Fixable0204.Twice().RunAsync()).Second}");
Console.WriteLine($"AGF0205 {(await new Fixable0205.Implied().RunAsync()).Third}");
Console.WriteLine($"AGF0206 {(await new Fixable0206.Literal().RunAsync()).Second}");
Console.WriteLine($"AGF0301 {(await new Fixable0301.OneByOne().RunAsync()).Sum}");
Console.WriteLine($"AGF0302 {string.Join(' ', (await new Fixable0302.ItemByItem().RunAsync(["a", "bc"])).Measure)}");
Console.WriteLine($"AGF0303 {(await new Fixable0303.Blocking().RunAsync()).Count}");
Console.WriteLine($"AGF0306 {string.Join(' ', (await new Fixable0306.Unbounded().RunAsync(["a", "bc"])).Count)}");
var counter = new Fixable0401.Counter();
await counter.RunAsync();
Console.WriteLine($"AGF0401 {counter.Count}");
Console.WriteLine($"AGF0501 {(await new Fixable0501.WithoutToken().RunAsync()).Delay}");
Console.WriteLine($"AGF0502 {(await new Fixable0502.UnusedToken().RunAsync()).Delay}");
