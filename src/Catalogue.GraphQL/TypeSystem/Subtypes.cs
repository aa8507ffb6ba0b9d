namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Subtype relations. An undefined type is compatible with every other: its fault is reported elsewhere. Specification: §3.6, IsSubType.
/// </summary>
internal static class Subtypes
{
    public static bool AreEqual(GraphType a, GraphType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => AreEqual(x.Inner, y.Inner),
        (ListType x, ListType y) => AreEqual(x.Item, y.Item),
        (UndefinedType, NamedType) or (NamedType, UndefinedType) => true,
        _ => ReferenceEquals(a, b),
    };

    /// <summary>True if every value of the first type is also one of the second.</summary>
    public static bool IsSubtype(GraphType narrow, GraphType wide) => (narrow, wide) switch
    {
        (NonNullType x, NonNullType y) => IsSubtype(x.Inner, y.Inner),
        (NonNullType x, _) => IsSubtype(x.Inner, wide),
        (ListType x, ListType y) => IsSubtype(x.Item, y.Item),
        (UndefinedType, NamedType) or (NamedType, UndefinedType) => true,
        (FieldsType x, InterfaceType y) => ReferenceEquals(x, y) || x.Interfaces.Contains(y),
        (ObjectType x, UnionType y) => y.Types.Contains(x),
        _ => ReferenceEquals(narrow, wide),
    };
}
