using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class LanguageCountTests
{
    [Fact]
    public void LinesAreCountedByLanguageTheLargestFirst()
    {
        TextFile[] texts =
        [
            new("a.cs", "one\n\n  \ntwo\n"), new("b.CS", "three"), new("c.unknown", "x\n"), new("Dockerfile", ""),
        ];

        Assert.Equal(
            [
                new LanguageSize("C#", Files: 2, Lines: 5, Blank: 2, Share: 0.75),
                new LanguageSize("other", Files: 1, Lines: 1, Blank: 0, Share: 0.25),
                new LanguageSize("Docker", Files: 1, Lines: 0, Blank: 0, Share: 0),
            ],
            LanguageCount.Run(new RepositoryFiles([], texts, [], 0, 0), CancellationToken.None));
    }

    [Fact]
    public void AnEmptyRepositoryHasNoLanguage()
        => Assert.Empty(LanguageCount.Run(new RepositoryFiles([], [], [], 0, 0), CancellationToken.None));

    [Theory]
    [InlineData("a.d.ts", "", "TypeScript")]
    [InlineData("src/Makefile", "", "Make")]
    [InlineData(".editorconfig", "", "Settings")]
    [InlineData("run", "#!/usr/bin/env python3\n", "Python")]
    [InlineData("run", "#!/bin/sh", "Shell")]
    [InlineData("run", "#!/usr/bin/perl", null)]
    [InlineData("run", "no shebang", null)]
    public void ALanguageIsToldByNameOrFirstLine(string path, string text, string? expected)
        => Assert.Equal(expected, Language.Of(path, text)?.Name);
}
