using AgentFlow.Generators.Model;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Parses the workflow of a test source.</summary>
internal static class ParsedWorkflow
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using AgentFlow;

        """;

    /// <summary>The model of the one type with tasks in the source.</summary>
    public static WorkflowModel Of(params string[] sources) => Of(Compile(sources));

    /// <summary>The same for a compilation.</summary>
    public static WorkflowModel Of(CSharpCompilation compilation)
    {
        var known = KnownTypes.Of(compilation)!;
        return WorkflowParser.Parse(Types(compilation).Single(type => WorkflowParser.HasTasks(type, known)), known, default);
    }

    /// <summary>The model of the type of that name.</summary>
    public static WorkflowModel Named(string name, params string[] sources)
    {
        var compilation = Compile(sources);
        return WorkflowParser.Parse(Types(compilation).Single(type => type.Name == name), KnownTypes.Of(compilation)!, default);
    }

    /// <summary>A workflow class called <c>Report</c> in namespace <c>Demo</c>, with a few types around it to name.</summary>
    public static WorkflowModel OfMembers(string members) => Of($$"""
        namespace Demo;

        public class Document { }
        public class Draft : Document { }
        public enum Tone { Calm, Loud, Shrill = Loud }

        public partial class Report
        {
        {{members}}
        }
        """);

    /// <summary>The sources, each with the usual namespaces imported.</summary>
    public static CSharpCompilation Compile(params string[] sources) =>
        TestProject.Of([.. sources.Select(source => Usings + source)]).Compile();

    public static TaskModel Task(this WorkflowModel model, string name) => model.Tasks.Single(task => task.Name == name);

    /// <summary>The binding of the only parameter of a task.</summary>
    public static Binding Binding(this WorkflowModel model, string task) => model.Task(task).Parameters.Single().Binding;

    /// <summary>The bindings of all parameters, in words: <c>Result A Value</c>, <c>Input</c>, <c>Unbound Ambiguous A</c>.</summary>
    public static string Bindings(this WorkflowModel model, string task) => Words(model, model.Task(task).Parameters);

    /// <summary>The same for the parameters of a predicate.</summary>
    public static string Words(this WorkflowModel model, IEnumerable<ParameterModel> parameters) =>
        string.Join(", ", parameters.Select(parameter => Words(model, parameter.Binding)));

    /// <summary>The inputs, in words: <c>string name, int depth = 3</c>.</summary>
    public static string InputWords(this WorkflowModel model) =>
        string.Join(", ", model.Inputs.Select(input => $"{input.Type.Display} {input.Name}{(input.Default is null ? "" : $" = {input.Default}")}"));

    /// <summary>
    /// What a task waits for, in words: <c>A</c>, <c>-A</c> without data, <c>A*</c> declared; <c>A?</c> tolerated, <c>A!</c> required
    /// unless excused, <c>A~</c> item by item, <c>A|</c> joined.
    /// </summary>
    public static string Dependencies(this WorkflowModel model, string task) =>
        string.Join(", ", model.Task(task).Dependencies.Select(edge =>
            $"{(edge.CarriesData ? "" : "-")}{model.Tasks[edge.Task].Name}{(edge.IsDeclared ? "*" : "")}{Mark(edge.Strength)}"));

    private static string Mark(Strength strength) => strength switch
    {
        Strength.Required => "",
        Strength.RequiredUnlessExcused => "!",
        Strength.Tolerated => "?",
        Strength.ItemByItem => "~",
        _ => "|",
    };

    private static string Words(WorkflowModel model, Binding binding) => binding.Kind switch
    {
        BindingKind.Item when binding.Tasks.Count == 0 => "Item Value",
        BindingKind.Unbound when binding.Problem is null => "Unbound",
        BindingKind.Result or BindingKind.Gathered or BindingKind.Winner or BindingKind.Item => $"{binding.Kind} {string.Join('+', binding.Tasks.Select(task => model.Tasks[task].Name))} {binding.Form}",
        BindingKind.Unbound => $"Unbound {binding.Problem!.Kind} {binding.Problem.Name}",
        _ => binding.Kind.ToString(),
    };

    private static IEnumerable<INamedTypeSymbol> Types(CSharpCompilation compilation) => compilation
        .GetSymbolsWithName(_ => true, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>();
}
