namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>One spelling for all that name one file: <c>./out\a.txt</c> and <c>out/b/../a.txt</c> are <c>out/a.txt</c>. Case is kept.</summary>
internal static class FilePath
{
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        var rooted = path[0] is '/' or '\\';
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        var joined = string.Join("/", parts);
        return rooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }
}
