using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// Finds the writer for a CLR type as a GraphQL type, once, when the schema is bound; throws BindingException when there is none. Writers
/// are generic so that no value is boxed while a response is written.
/// </summary>
internal sealed class WriterFactory(
    IReadOnlyDictionary<(string Scalar, Type Type), Delegate> scalars, IReadOnlyDictionary<string, Type> objects,
    IReadOnlyDictionary<string, TypesByClass> abstracts)
{
    public object Make(GraphType type, Type clr) => Make(type.Nullable, type is NonNullType, clr);

    private object Make(GraphType type, bool nonNull, Type clr)
    {
        if (Nullable.GetUnderlyingType(clr) is { } underlying)
            return New(typeof(NullableWriter<>), [underlying], Make(type, nonNull: true, underlying), nonNull);
        return type switch
        {
            ListType list => ListOf(list, nonNull, clr, ItemOf(clr, list)),
            ScalarType when clr == typeof(string) && scalars.ContainsKey((type.Named.Name, clr)) => new StringLeafWriter(nonNull),
            ScalarType => New(typeof(LeafWriter<>), [clr], ScalarWrite(type.Named.Name, clr), nonNull),
            EnumType @enum => New(typeof(LeafWriter<>), [clr], EnumWrite(@enum, clr), nonNull),
            ObjectType @object => ObjectOf(@object, nonNull, clr),
            _ => New(typeof(AbstractValueWriter<>), [clr], type, abstracts[type.Named.Name], nonNull),
        };
    }

    private Delegate ScalarWrite(string name, Type clr) =>
        scalars.TryGetValue((name, clr), out var write)
            ? write
            : throw new BindingException($"{name} cannot be written from a {clr.Name}.");

    private static Delegate EnumWrite(EnumType type, Type clr)
    {
        if (!clr.IsEnum)
            throw new BindingException($"{type.Name} is an enum and cannot be written from a {clr.Name}.");
        return (Delegate)typeof(WriterFactory).GetMethod(nameof(EnumWriteOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(clr).Invoke(null, [type])!;
    }

    private static Action<JsonBuffer, TEnum> EnumWriteOf<TEnum>(EnumType type)
        where TEnum : struct, Enum
    {
        var names = new Dictionary<TEnum, byte[]>();
        foreach (var definition in type.Values.Values)
        {
            if (definition.Value is TEnum value)
                names[value] = Encoding.UTF8.GetBytes($"\"{definition.Name}\"");
        }

        return (json, value) => json.Raw(names.TryGetValue(value, out var name)
            ? name
            : throw new ScalarException($"Enum \"{type.Name}\" cannot represent value: {value}"));
    }

    private object ObjectOf(ObjectType type, bool nonNull, Type clr)
    {
        if (!objects.TryGetValue(type.Name, out var bound))
            throw new BindingException($"{type.Name} has no binding: add binding.Object<…>(\"{type.Name}\").");
        if (!bound.IsAssignableFrom(clr))
            throw new BindingException($"{type.Name} is bound to {bound.Name} and cannot be written from a {clr.Name}.");
        return New(typeof(ObjectValueWriter<>), [clr], type, nonNull);
    }

    private object ListOf(ListType list, bool nonNull, Type clr, Type item)
    {
        var items = Make(list.Item, item);
        if (clr == typeof(ImmutableArray<>).MakeGenericType(item))
            return New(typeof(ImmutableArrayWriter<>), [item], items, nonNull);
        return clr == item.MakeArrayType()
            ? New(typeof(ArrayWriter<>), [item], items, nonNull)
            : New(typeof(SequenceWriter<,>), [clr, item], items, nonNull);
    }

    private static Type ItemOf(Type clr, ListType list)
    {
        var sequences = clr.GetInterfaces().Append(clr)
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).ToArray();
        if (clr == typeof(string) || sequences.Length != 1)
            throw new BindingException($"{list} is a list and cannot be written from a {clr.Name}.");
        return sequences[0].GetGenericArguments()[0];
    }

    private static object New(Type generic, Type[] arguments, params object[] parameters) =>
        Activator.CreateInstance(generic.MakeGenericType(arguments), parameters)!;
}
