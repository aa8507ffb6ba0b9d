using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// Finds the object type of a value of an interface or union by the value's class. Specification: §6.4.3, "ResolveAbstractType".
/// </summary>
internal sealed class TypesByClass
{
    /// <summary>By class; null for a class that is bound to a type outside this interface or union.</summary>
    private readonly Dictionary<Type, ObjectType?> types = [];

    /// <summary>Adds a fault for each possible type whose class does not distinguish it from the others.</summary>
    public TypesByClass(
        CompositeType type, IReadOnlyList<ObjectType> possible, IReadOnlyDictionary<string, Type> sources, List<string> faults)
    {
        foreach (var candidate in possible)
        {
            if (!sources.TryGetValue(candidate.Name, out var source))
                continue;
            if (source.IsInterface)
                faults.Add(
                    $"{type} may be a {candidate}, which is bound to the interface {source.Name}: bind it to a class, by which values are "
                    + "told apart.");
            else if (!types.TryAdd(source, candidate))
                faults.Add(
                    $"{type} may be a {types[source]} or a {candidate}, which are both bound to {source.Name}: bind each to a class of "
                    + "its own.");
        }

        foreach (var source in sources.Values)
            types.TryAdd(source, null);
    }

    public ObjectType? Find(object value)
    {
        for (var clr = value.GetType(); clr is not null; clr = clr.BaseType)
        {
            if (types.TryGetValue(clr, out var type))
                return type;
        }

        return null;
    }
}
