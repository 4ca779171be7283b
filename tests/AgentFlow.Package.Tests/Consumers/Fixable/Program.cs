// What the fixes leave still runs, and comes to the same.
Console.WriteLine($"AGF0204 {(await new Fixable0204.Twice().RunAsync()).Second}");
Console.WriteLine($"AGF0205 {(await new Fixable0205.Implied().RunAsync()).Third}");
Console.WriteLine($"AGF0206 {(await new Fixable0206.Literal().RunAsync()).Second}");
Console.WriteLine($"AGF0306 {string.Join(' ', (await new Fixable0306.Unbounded().RunAsync(["a", "bc"])).Count)}");
Console.WriteLine($"AGF0501 {(await new Fixable0501.WithoutToken().RunAsync()).Delay}");
Console.WriteLine($"AGF0502 {(await new Fixable0502.UnusedToken().RunAsync()).Delay}");
