using System.Reflection;

namespace AgentFlow.Tests.PublicApi;

/// <summary>Types as C# writes them, with the nullable annotations of where they stand.</summary>
internal static class TypeText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(ParameterInfo parameter) => Write(parameter.ParameterType, Nullability.Create(parameter));

    public static string Of(PropertyInfo property) => Write(property.PropertyType, Nullability.Create(property));

    public static string Of(Type type) => Write(type, info: null);

    private static string Write(Type type, NullabilityInfo? info)
    {
        if (type.IsByRef)
        {
            return Write(type.GetElementType()!, info);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Write(underlying, info: null) + "?";
        }

        string mark = info is { ReadState: NullabilityState.Nullable } && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, info?.ElementType)}[]{mark}";
        }

        string name = Keywords.TryGetValue(type, out var keyword) ? keyword : type.Name.Split('`')[0];
        if (type.IsNested && !type.IsGenericParameter)
        {
            name = $"{Write(type.DeclaringType!, info: null)}.{name}";
        }

        var arguments = type.GetGenericArguments();
        string generic = arguments.Length == 0
            ? ""
            : $"<{string.Join(", ", arguments.Select((argument, i) => Write(argument, info?.GenericTypeArguments.ElementAtOrDefault(i))))}>";
        return name + generic + mark;
    }
}
