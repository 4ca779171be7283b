namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Draws the body of a method from a small grammar: awaits in statements and expressions, and between them all that may depend on their order.</summary>
internal sealed class RandomMethod
{
    private static readonly string[] Names = ["results", "options", "plan", "run", "name", "sumWorkflow", "@class", "Upper", "one2", "orders", "handle", "start", "Step", "_under", "completion", "toString"];

    private readonly Random _random;
    private readonly List<string> _lines = [];
    private readonly List<string> _numbers = ["id", "text.Length"];
    private readonly List<string> _texts = ["text"];
    private readonly List<string> _boxes = ["box"];
    private readonly List<string> _pairs = [];
    private readonly List<string> _shown = [];
    private readonly Queue<string> _names;
    private int _count;

    private RandomMethod(int seed)
    {
        _random = new(seed);
        _names = new(_random.GetItems(Names, 3).Distinct());
    }

    /// <summary>The body that a seed stands for.</summary>
    public static string Draw(int seed) => new RandomMethod(seed).Draw();

    private string Draw()
    {
        _lines.Add("var total = 0;");
        for (var left = _random.Next(4, 10); left > 0; left--)
            Statement();
        Number("await {s}.GetAsync({n})");
        Number("await {s}.GetAsync({n})");
        return string.Join("\n", _lines.Append($"return $\"{string.Join(" ", _shown.Select(name => $"{{{name}}}"))} {{total}} {{box.Value}} {{box.Items.Count}} {{_field}} {{Property}}\";"));
    }

    private void Statement()
    {
        switch (_random.Next(38))
        {
            case < 6: Number("await {s}.GetAsync({n})"); break;
            case 6: Number("await {s}.GetAsync({n}, ct)"); break;
            case 7: Number("await {s}.FindAsync({n})"); break;
            case 8: Number("await {s}.UpdateAsync({n})"); break;
            case 9: Number("await {s}.ChargeAsync({n}).ConfigureAwait(false)"); break;
            case 10: Number("await {s}.LeaseAsync({n})"); break;
            case 11: Number("await {s}.GetAsync(await {s}.FindAsync({n}))"); break;
            case 12: Number("await {s}.GetAsync({n}) + await {s}.UpdateAsync({n}) * {n}"); break;
            case 13: Number("(await {s}.LoadAsync({t})).Length"); break;
            case 14: Number("{s}.Count"); break;
            case 15: Number("{s}.Map({n})"); break;
            case 16: Number("Clock.Now"); break;
            case 17: Number("{n} * 2 + {n}"); break;
            case 18: Number("Double({n})"); break;
            case 19: Number("{b}.Value"); break;
            case 20: Number("await {s}.FillAsync({b}, {n} % 5)"); break;
            case 21: Number("await {s}.ReadAsync({b})"); break;
            case 22: Number("_field + Property"); break;
            case 23: Number("await NextAsync()"); break;
            case 24: Number("await LookAsync({n})"); break;
            case 25: Number("await TwiceAsync({s}, {n})"); break;
            case 26: Number("await SpendAsync({s}, {n})"); break;
            case 27: Number("{n} > 9 ? await {s}.GetAsync({n}) : await {s}.ChargeAsync({n})"); break;
            case 28: Number("await {s}.SeekAsync({n}) ?? {n}"); break;
            case 29: Add(_texts, "await {s}.LoadAsync({t})"); break;
            case 30: Add(_texts, "await {s}.ValidateNameAsync({t})"); break;
            case 31: Add(_texts, "$\"{{n}}/{t.Length}\"".Replace("{t.Length}", "{" + One(_texts) + ".Length}", StringComparison.Ordinal).Replace("{{n}}", "{" + One(_numbers) + "}", StringComparison.Ordinal)); break;
            case 32: _lines.Add(Filled("await {s}.SaveAsync({n});")); break;
            case 33: Add(_boxes, _random.Next(2) == 0 ? "await {s}.MakeAsync({n})" : "{b}", isShown: false); break;
            case 34: Pair(); break;
            case 35: _lines.Add(Filled("_ = await {s}.GetAsync({n});")); break;
            case 36: Boundary(); break;
            default: Number("{n} switch { 1 => 2, var other => other + 1 }"); break;
        }
    }

    private void Pair()
    {
        Add(_pairs, _pairs.Count > 0 ? $"await {{s}}.FetchAsync({One(_pairs)})" : "new Pair({n}, {n})", isShown: false);
        _numbers.Add($"{_pairs[^1]}.Left");
    }

    private void Boundary() => _lines.Add(Filled(_random.Next(7) switch
    {
        0 => "total += {n};",
        1 => "if ({n} == 12345)\n    return \"out\";",
        2 => "foreach (var n in new[] { 1, {n} })\n    total += await {s}.GetAsync(n);",
        3 => "try\n{\n    total += await {s}.UpdateAsync({n});\n}\ncatch (InvalidOperationException)\n{\n    total--;\n}",
        4 => "if (int.TryParse({t}, out var parsed" + _count++ + ") && await {s}.GetAsync(1) is > 3 and var seen" + _count++ + ")\n    total++;",
        5 => "using (new MemoryStream())\n    total += await {s}.GetAsync({n});",
        _ => "Property = {n};",
    }));

    private void Number(string expression) => Add(_numbers, expression);

    private void Add(List<string> kind, string expression, bool isShown = true)
    {
        var name = _names.Count > 0 && _random.Next(3) == 0 ? _names.Dequeue() : $"v{_count++}";
        _lines.Add(Filled($"{(kind == _numbers && _random.Next(4) == 0 ? "int" : "var")} {name} = {expression};"));
        kind.Add(name);
        if (isShown)
            _shown.Add(name);
    }

    private string Filled(string text)
    {
        foreach (var (hole, kind) in new[] { ("{s}", new List<string> { "one", "two", "three" }), ("{n}", _numbers), ("{t}", _texts), ("{b}", _boxes) })
        {
            for (var at = text.IndexOf(hole, StringComparison.Ordinal); at >= 0; at = text.IndexOf(hole, StringComparison.Ordinal))
                text = string.Concat(text.AsSpan(0, at), One(kind), text.AsSpan(at + hole.Length));
        }

        return text;
    }

    private string One(List<string> kind) => kind[Math.Max(_random.Next(kind.Count), _random.Next(kind.Count))];
}
