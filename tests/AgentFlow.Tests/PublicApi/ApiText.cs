using System.Reflection;

namespace AgentFlow.Tests.PublicApi;

/// <summary>The public API of an assembly as text: a line a type or member, sorted, each naming its type.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var blocks = assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => string.Join('\n', Members(type).Order(StringComparer.Ordinal).Prepend(Head(type))));
        return string.Join("\n\n", blocks) + "\n";
    }

    private static string Head(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        string[] bases = type.IsValueType || type.IsInterface || type.BaseType == typeof(object) ? [] : [TypeText.Of(type.BaseType!)];
        return $"{kind} {TypeText.Of(type)}{(bases.Length == 0 ? "" : " : " + bases[0])}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        string name = TypeText.Of(type);
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(member => $"{name}.{member} = {Convert.ToInt64(Enum.Parse(type, member))}");
        }

        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(member => $"{name}.ctor({Parameters(member)}){Access(member)}");
        var methods = type.GetMethods(Declared).Where(member => IsVisible(member) && !member.IsSpecialName).Select(member => Method(name, member));
        var properties = type.GetProperties(Declared).Where(member => IsVisible(member.GetMethod!)).Select(member => Property(name, member));
        return [.. constructors, .. methods, .. properties];
    }

    private static string Method(string type, MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        string overrides = method.GetBaseDefinition() != method ? "override " : method.IsStatic ? "static " : "";
        return $"{type}.{method.Name}{generic}({Parameters(method)}) -> {overrides}{TypeText.Of(method.ReturnParameter)}{Access(method)}";
    }

    private static string Property(string type, PropertyInfo property)
    {
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        string set = property.SetMethod is not { } setter || !IsVisible(setter) ? "" : isInit ? " init;" : " set;";
        return $"{type}.{property.Name} {{ get;{set} }} -> {TypeText.Of(property)}{Access(property.GetMethod!)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.GetCustomAttribute<ParamArrayAttribute>() is null ? "" : "params ")}{TypeText.Of(parameter)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")));

    private static bool IsVisible(MethodBase member) => member.IsPublic || member.IsFamily || member.IsFamilyOrAssembly;

    private static string Access(MethodBase member) => member.IsPublic ? "" : " (protected)";
}
