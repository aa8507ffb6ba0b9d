namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// How types in use relate. A type that nothing defines relates to all: its fault is told elsewhere. Specification: §3.6, IsSubType.
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

    /// <summary>True if whatever is of the first type is of the second too.</summary>
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
