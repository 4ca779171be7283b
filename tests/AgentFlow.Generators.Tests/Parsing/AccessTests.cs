using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>How accessible a generated member may be that has some type in its signature: as much as compiles, and no more.</summary>
public class AccessTests
{
    // Each is a program in which the workflow W returns a T; the member that is asked for stands in W.
    [Theory]
    // a public workflow
    [InlineData("public class T { } public partial class W { @ }", "Public")]
    [InlineData("class T { } public partial class W { @ }", "Internal")]
    [InlineData("file class T { } public partial class W { @ }", "Internal")]
    [InlineData("public partial class W { @ public class T { } }", "Public")]
    [InlineData("public partial class W { @ internal class T { } }", "Internal")]
    [InlineData("public partial class W { @ protected internal class T { } }", "ProtectedInternal")]
    [InlineData("public partial class W { @ protected class T { } }", "Protected")]
    [InlineData("public partial class W { @ private protected class T { } }", "PrivateProtected")]
    [InlineData("public partial class W { @ class T { } }", "Private")]
    [InlineData("public partial struct W { @ struct T { } }", "Private")]
    [InlineData("public partial class W { @ private class X { public class T { } } }", "Private", "X.T")]
    [InlineData("public partial class W { @ protected class X { internal class T { } } }", "PrivateProtected", "X.T")]
    // an internal workflow: internal costs it nothing
    [InlineData("class T { } partial class W { @ }", "Public")]
    [InlineData("partial class W { @ internal class T { } }", "Public")]
    [InlineData("partial class W { @ protected internal class T { } }", "Public")]
    [InlineData("partial class W { @ protected class T { } }", "Protected")]
    [InlineData("partial class W { @ private protected class T { } }", "PrivateProtected")]
    [InlineData("partial class W { @ class T { } }", "Private")]
    // a workflow nested in the type that holds T
    [InlineData("public partial class O { class T { } partial class W { @ } }", "Public")]
    [InlineData("public partial class O { class T { } protected partial class W { @ } }", "Private")]
    [InlineData("public partial class O { class T { } internal partial class W { @ } }", "Private")]
    [InlineData("public partial class O { class T { } public partial class W { @ } }", "Private")]
    [InlineData("public partial class O { class T { } partial class P { public partial class W { @ } } }", "Public")]
    [InlineData("public partial class O { protected class T { } protected partial class W { @ } }", "Public")]
    [InlineData("public partial class O { protected class T { } private protected partial class W { @ } }", "Public")]
    [InlineData("public partial class O { protected class T { } public partial class W { @ } }", "Private")]
    [InlineData("public partial class O { private protected class T { } protected partial class W { @ } }", "Private")]
    [InlineData("public partial class O { protected internal class T { } public partial class W { @ } }", "Internal")]
    [InlineData("public partial class O { protected internal class T { } protected internal partial class W { @ } }", "Public")]
    [InlineData("public partial class O { internal class T { } protected partial class W { @ } }", "Internal")]
    [InlineData("public partial class O { internal class T { } private protected partial class W { @ } }", "Public")]
    // inherited types
    [InlineData("public class B { protected class T { } } public partial class W : B { @ }", "Protected")]
    [InlineData("public class B { protected internal class T { } } public partial class W : B { @ }", "ProtectedInternal")]
    [InlineData("public class B<X> { protected class T { } } public partial class W : B<int> { @ }", "Protected")]
    [InlineData("public class B { protected class T { } } public partial class D : B { protected partial class W { @ } }", "Public")]
    // around and inside T
    [InlineData("class T { } public partial class W { @ }", "Internal", "T[]")]
    [InlineData("class T { } public partial class W { @ }", "Internal", "System.Collections.Generic.List<T[]>")]
    [InlineData("class T { } public partial class W { @ }", "Internal", "(int, T)")]
    [InlineData("struct T { } public partial class W { @ }", "Internal", "T?")]
    [InlineData("class X<A> { public class T { } } public partial class W { @ }", "Internal", "X<int>.T")]
    [InlineData("public class X<A> { public class T { } } class Y { } public partial class W { @ }", "Internal", "X<Y>.T")]
    [InlineData("class Y { } public partial class W { @ protected class T { } }", "PrivateProtected", "System.Tuple<T, Y>")]
    [InlineData("public partial class W<T> { @ }", "Public")]
    [InlineData("public partial class W { @ }", "Public", "Missing")]
    public void A_member_is_as_accessible_as_its_types_allow(string program, string expected, string type = "T")
    {
        var workflow = program.Replace("@", $"[AgentTask] private Task<{type}> Read({type} input) => null!;");
        var model = ParsedWorkflow.Named("W", workflow);
        Assert.Equal(expected, model.Task("Read").Result!.Access.ToString());
        Assert.Equal(expected, model.Inputs.Single().Type.Access.ToString());

        // The compiler is the judge: a member of that access compiles, and none of any greater one does.
        if (!type.Contains("Missing") && !program.Contains("file "))
        {
            string[] greater = expected switch
            {
                "Public" => [],
                "ProtectedInternal" => ["public"],
                "Internal" => ["public", "protected internal"],
                "Protected" => ["public", "protected internal", "internal"],
                "PrivateProtected" => ["public", "protected internal", "internal", "protected"],
                _ => ["public", "protected internal", "internal", "protected", "private protected"],
            };
            var allowed = expected switch
            {
                "ProtectedInternal" => "protected internal",
                "PrivateProtected" => "private protected",
                _ => expected.ToLowerInvariant(),
            };
            AssertGenerates(workflow);
            Assert.True(Compiles(program, allowed, type), $"{allowed} does not compile");
            if (!program.Contains("partial struct W"))
                Assert.All(greater, access => Assert.False(Compiles(program, access, type), $"{access} compiles as well"));
        }
    }

    // With the generated members, whose types are nested once more.
    private static void AssertGenerates(string workflow)
    {
        var run = GeneratorRun.Of($"using System.Threading.Tasks; using AgentFlow; {workflow}");
        Assert.DoesNotContain("stand in", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static bool Compiles(string program, string access, string type) =>
        !ParsedWorkflow.Compile(program.Replace("@", $"{access} {type} Member() => default!;"))
            .GetDiagnostics()
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
