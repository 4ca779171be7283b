using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>Which methods one body leads to, however many of them were known already: more than so many are not looked at.</summary>
internal sealed class Reach(int most)
{
    private readonly HashSet<IMethodSymbol> _methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<FollowedMethod> _counted = [];

    public bool IsFull => _methods.Count > most;

    /// <summary>A method that is about to be looked at; false where there are too many.</summary>
    public bool Add(IMethodSymbol method)
    {
        _methods.Add(method);
        return !IsFull;
    }

    /// <summary>A method that was looked at before, with all that it leads to.</summary>
    public bool Add(FollowedMethod followed)
    {
        if (IsFull || !_counted.Add(followed))
            return !IsFull;
        _methods.Add(followed.Method);
        return followed.Callees.All(Add) && !IsFull;
    }
}
