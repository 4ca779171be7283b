using System.IO.Compression;
using System.Security.Cryptography;

namespace AgentFlow.Package.Tests;

/// <summary>The same sources give the same bytes, wherever they are built.</summary>
public class DeterminismTests
{
    [Fact]
    public async Task Another_checkout_gives_the_same_assemblies_and_symbols()
    {
        var package = await PackageUnderTest.GetAsync();
        var checkout = Path.Combine(package.Folder, "another", "checkout");
        var feed = Path.Combine(package.Folder, "another", "feed");
        Repository.CopyTo(checkout);

        await package.PackAsync(checkout, feed);

        Assert.Equal(Hashes(package.File), Hashes(Path.Combine(feed, Path.GetFileName(package.File))));
        Assert.Equal(Hashes(package.SymbolsFile), Hashes(Path.Combine(feed, Path.GetFileName(package.SymbolsFile))));
    }

    private static List<string> Hashes(string file)
    {
        using var package = ZipFile.OpenRead(file);
        return [.. package.Entries.Where(IsBuilt).Select(entry => $"{entry.FullName} {Hash(entry)}")];
    }

    private static bool IsBuilt(ZipArchiveEntry entry) => Path.GetExtension(entry.FullName) is ".dll" or ".pdb" or ".xml";

    private static string Hash(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Convert.ToHexString(SHA256.HashData(content));
    }
}
