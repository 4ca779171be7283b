using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Where an attribute says something, and whether that compiles.</summary>
internal sealed class OptionSyntax(AttributeData? attribute, CancellationToken cancellationToken)
{
    /// <summary>The attribute in source.</summary>
    public AttributeSyntax? Attribute => attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    /// <summary>The value of a named argument.</summary>
    public ExpressionSyntax? Value(string name) => Attribute?.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    /// <summary>The first argument without a name.</summary>
    public ExpressionSyntax? First => Attribute?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null)?.Expression;

    /// <summary>The value of a named argument is no constant, or of another type: the compiler says so.</summary>
    public bool IsBroken(string name) => KnownTypes.NamedArguments(attribute).Any(argument => argument.Key == name && argument.Value.Kind == TypedConstantKind.Error);

    /// <summary>An argument without a name is missing, no constant, or of another type: the compiler says so.</summary>
    public bool HasBrokenArguments(int count)
    {
        var arguments = attribute?.ConstructorArguments ?? ImmutableArray<TypedConstant>.Empty;
        return arguments.Length < count || arguments.Any(argument => argument.Kind == TypedConstantKind.Error);
    }
}
