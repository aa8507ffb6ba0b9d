using System.Collections.Immutable;
using System.Reflection;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>A CLR type that a field of a GraphQL type may be bound with, and values turned into it.</summary>
internal static class ClrShape
{
    public static Type Of(GraphType type, Random random) => type.Nullable switch
    {
        ListType list => List(Of(list.Item, random), random.Next(5)),
        ObjectType => Node.Types[type.Named.Name[1] - '0'],
        CompositeType => random.Next(2) == 0 ? typeof(Node) : typeof(object),
        EnumType => typeof(Hue?),
        _ => type.Named.Name switch
        {
            "Int" => typeof(long?),
            "Float" => typeof(double?),
            "Boolean" => typeof(bool?),
            _ => typeof(string),
        },
    };

    public static object? Convert(object? value, Type clr)
    {
        var given = Nullable.GetUnderlyingType(clr) ?? clr;
        if (value is null)
            return given == clr && clr.IsValueType ? Activator.CreateInstance(clr) : null;
        if (value is not object?[] items)
            return value;
        var item = given.IsArray ? given.GetElementType()! : given.GetGenericArguments()[0];
        var array = Array.CreateInstance(item, items.Length);
        for (var i = 0; i < items.Length; i++)
            array.SetValue(Convert(items[i], item), i);
        if (given.IsArray || given.IsInterface)
            return array;
        return given.IsValueType
            ? typeof(ClrShape).GetMethod(
                nameof(Immutable), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [array])
            : Activator.CreateInstance(given, array);
    }

    private static Type List(Type item, int shape) => shape switch
    {
        0 => item.MakeArrayType(),
        1 => typeof(List<>).MakeGenericType(item),
        2 => typeof(IEnumerable<>).MakeGenericType(item),
        3 => typeof(ImmutableArray<>).MakeGenericType(item),
        _ => typeof(Nullable<>).MakeGenericType(typeof(ImmutableArray<>).MakeGenericType(item)),
    };

    private static ImmutableArray<T> Immutable<T>(T[] items) => [.. items];
}
