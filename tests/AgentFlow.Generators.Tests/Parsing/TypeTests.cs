using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What is read of the workflow type: where its generated part stands, and what it cannot be.</summary>
public class TypeTests
{
    private const string Body = "{ [AgentTask] void Check() { } }";

    [Theory]
    [InlineData("partial class Report", "class", false)]
    [InlineData("sealed partial class Report", "class", false)]
    [InlineData("partial struct Report", "struct", true)]
    [InlineData("readonly partial struct Report", "struct", true)]
    [InlineData("partial record Report", "record", false)]
    [InlineData("partial record class Report", "record", false)]
    [InlineData("partial record struct Report", "record struct", true)]
    [InlineData("abstract partial class Report", "class", false)]
    [InlineData("partial class Report(int number)", "class", false)]
    public void How_the_type_is_opened(string declaration, string keyword, bool isValueType)
    {
        var type = Parse($"{declaration} {Body}");
        Assert.Equal((keyword, "Report", "", isValueType), (type.Header.Keyword, type.Header.Name, type.Header.TypeParameters, type.IsValueType));
        Assert.Empty(type.Flaws);
    }

    [Theory]
    [InlineData("partial class Report<T> where T : class", "<T>", "Report`1")]
    [InlineData("partial class Report<TIn, @class>", "<TIn, @class>", "Report`2")]
    public void Its_type_parameters(string declaration, string parameters, string metadataName)
    {
        var type = Parse($"{declaration} {Body}");
        Assert.Equal((parameters, metadataName), (type.Header.TypeParameters, type.MetadataName));
    }

    [Fact]
    public void In_the_global_namespace()
    {
        var type = Parse($"partial class Report {Body}");
        Assert.Equal(("", "Report", "Report"), (type.Namespace, type.MetadataName, type.Name));
        Assert.Empty(type.Containers);
    }

    [Fact]
    public void Nested_in_other_types_in_namespaces_called_like_keywords()
    {
        var type = Parse($"namespace Demo.@event {{ partial record struct Outer<T> {{ partial interface IMiddle {{ partial class @class {Body} }} }} }}");
        Assert.Equal("Demo.@event", type.Namespace);
        Assert.Equal([new TypeHeader("record struct", "Outer", "<T>"), new TypeHeader("interface", "IMiddle", "")], type.Containers);
        Assert.Equal(new TypeHeader("class", "@class", ""), type.Header);
        Assert.Equal(("Demo.event.Outer`1+IMiddle+class", "class"), (type.MetadataName, type.Name));
    }

    [Theory]
    [InlineData("class Report {0}", nameof(TypeFlaw.NotPartial))]
    [InlineData("class Outer {{ partial class Report {0} }}", nameof(TypeFlaw.ContainerNotPartial))]
    [InlineData("partial class Outer {{ class Middle {{ partial class Report {0} }} }}", nameof(TypeFlaw.ContainerNotPartial))]
    [InlineData("file partial class Report {0}", nameof(TypeFlaw.FileLocal))]
    [InlineData("file partial class Outer {{ partial class Report {0} }}", nameof(TypeFlaw.FileLocal))]
    [InlineData("ref partial struct Report {0}", nameof(TypeFlaw.RefStruct))]
    [InlineData("partial interface IReport {0}", nameof(TypeFlaw.Interface))]
    [InlineData("static partial class Report {{ [AgentTask] static void Check() {{ }} }}", nameof(TypeFlaw.StaticClass))]
    public void What_a_workflow_cannot_be(string declaration, string flaw) =>
        Assert.Equal(flaw, Assert.Single(Parse(string.Format(null, declaration, Body)).Flaws).ToString());

    [Theory]
    [InlineData("partial class Base { [AgentTask] void Load() { } } class Middle : Base { }")]
    [InlineData("[AgentWorkflow] class Base { } class Middle : Base { }")]
    public void A_type_derived_from_a_workflow_is_none(string ancestors) =>
        Assert.Equal([TypeFlaw.DerivedFromWorkflow], ParsedWorkflow.Named("Report", $"{ancestors} partial class Report : Middle {Body}").Type.Flaws);

    [Fact]
    public void A_type_with_several_faults_has_them_all() =>
        Assert.Equal(
            [TypeFlaw.NotPartial, TypeFlaw.ContainerNotPartial],
            Parse($"class Outer {{ class Report {Body} }}").Flaws);

    [Fact]
    public void One_part_that_lacks_the_modifier_is_the_compilers_affair() =>
        Assert.Empty(Parse($"class Report {{ }} partial class Report {Body}").Flaws);

    private static TypeModel Parse(string source) => ParsedWorkflow.Of(source).Type;
}
