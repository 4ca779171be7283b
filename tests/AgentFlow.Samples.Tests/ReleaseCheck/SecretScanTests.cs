using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

// Every value is put together here, so that no scanner takes this file for a leak.
public sealed class SecretScanTests
{
    private const string Letters = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0fGhJkLmNpQrStUvWxYz1234567890aBcDeFgHiJkLmNoPqRsTuVwXyZ12345";

    public static TheoryData<string, string, string> Secrets => new()
    {
        { "a.cs", "x = \"" + "AKIA" + "Q3EGRWSXL5TZ7MNB\"", "an AWS access key: AKIA… (20 characters)" },
        { "a.cs", "ghp" + "_" + Letters[..36], "a GitHub token: ghp_… (40 characters)" },
        { "a.txt", "glpat" + "-" + Letters[..20], "a GitLab token: glpa… (26 characters)" },
        { "a.json", "xoxb" + "-" + Letters[..24], "a Slack token: xoxb… (29 characters)" },
        { "a.json", "sk" + "_live_" + Letters[..24], "a Stripe key: sk_l… (32 characters)" },
        { "a.json", "sk" + "-ant-" + Letters[..40], "an Anthropic key: sk-a… (47 characters)" },
        { "a.json", "sk" + "-proj-" + Letters[..40], "an OpenAI key: sk-p… (48 characters)" },
        { "a.json", "AIza" + Letters[..35], "a Google key: AIza… (39 characters)" },
        { ".npmrc", "//r/:_authToken=" + "npm" + "_" + Letters[..36], "an npm token: npm_… (40 characters)" },
        { "a.config", "AccountKey" + "=" + Letters[..86] + "==", "an Azure storage key: aB3d… (88 characters)" },
        { "key", "-----BEGIN RSA " + "PRIVATE KEY-----\n" + Letters[..64] + "\n", "a private key: ----… (31 characters)" },
        { "a.json", "\"-----BEGIN " + "PRIVATE KEY-----\\n" + Letters[..64] + "\"", "a private key: ----… (27 characters)" },
        { "a.json", "\"Server=db;Database=x;User Id=app;" + "Password=" + "hunter2!;\"", "a connection string with a password: 8 characters, not shown" },
        { "a.yml", "url: postgres://app" + ":" + "hunter2b@db.internal/x", "a connection string with a password: 8 characters, not shown" },
        { "a.cs", "var apiKey" + " = \"" + Letters[..24] + "\";", "a secret assigned to apiKey: aB3d… (24 characters)" },
        { "a.json", "\"client_secret\"" + ": \"" + Letters[..32] + "\"", "a secret assigned to client_secret: aB3d… (32 characters)" },
        { ".env", "API_TOKEN" + "=" + "3f9a1c7e5b2d8f60" + "4a6c", "a secret assigned to API_TOKEN: 3f9a… (20 characters)" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void FindsASecretAndHidesIt(string path, string text, string expected)
    {
        var finding = Assert.Single(SecretScan.Scan(new TextFile(path, "first line\n" + text)));

        Assert.Equal($"{path}:2: looks like {expected}", finding.ToString());
    }

    public static TheoryData<string, string> Harmless => new()
    {
        { "a.cs", "x = \"" + "AKIA" + "IOSFODNN7EXAMPLE\"" },
        { "a.cs", "looks for -----BEGIN " + "PRIVATE KEY----- in files" },
        { "a.cs", "CancellationToken token = CancellationTokenSource.Token;" },
        { "a.cs", "var token = \"the-token-of-the-second-run\";" },
        { "a.cs", "var secret = \"11111111-2222-3333-4444-555555555555\";" },
        { "a.cs", "var password = GetPassword(configuration12345);" },
        { "a.py", "def connect(username=None, " + "password=None):" },
        { "a.config", "publicKeyToken=\"31bf3856ad364e35\"" },
        { "a.json", "\"Server=db;Password=" + "${DB_PASSWORD};User Id=app\"" },
        { "a.yml", "url: postgres://postgres" + ":" + "postgres@db/x" },
        { "a.yml", "url: postgres://app" + ":" + "hunter2b@localhost/x" },
        { "a.md", "https://user" + ":" + "<password>@host.org" },
        { ".env", "API_TOKEN" + "=your_token_goes_here_1234" },
        { ".env", "TOKEN_FILE" + "=/run/secrets/token-2024-10-01" },
        { "a.json", "\"integrity\": \"sha512-" + Letters + "==\"" },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void PassesOverExamplesAndPlaceholders(string path, string text)
        => Assert.Empty(SecretScan.Scan(new TextFile(path, text)));

    [Fact]
    public void NoFindingHoldsTheSecret()
    {
        foreach (var row in Secrets)
        {
            var text = (string)row[1];
            var finding = Assert.Single(SecretScan.Scan(new TextFile((string)row[0], text)));
            Assert.DoesNotContain(Letters[..12], finding.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", finding.Message, StringComparison.Ordinal);
        }
    }
}
