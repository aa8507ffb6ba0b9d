namespace Catalogue.GraphQL.Validation.Limits;

/// <summary>
/// How much a selection asks for, with its fragments expanded; what is below __schema and __type is counted separately. Sums saturate at
/// int.MaxValue.
/// </summary>
internal readonly record struct SelectionMeasure(int Depth, int Fields, int Aliases, int IntrospectionDepth, int IntrospectionFields)
{
    public static SelectionMeasure operator +(SelectionMeasure a, SelectionMeasure b) => new(
        Math.Max(a.Depth, b.Depth),
        Sum(a.Fields, b.Fields),
        Sum(a.Aliases, b.Aliases),
        Math.Max(a.IntrospectionDepth, b.IntrospectionDepth),
        Sum(a.IntrospectionFields, b.IntrospectionFields));

    /// <summary>The measure of a field with these selections below it.</summary>
    public SelectionMeasure Under(bool isAliased) =>
        this with { Depth = Sum(Depth, 1), Fields = Sum(Fields, 1), Aliases = Sum(Aliases, isAliased ? 1 : 0) };

    /// <summary>The measure of an introspection field: all selections below it count as introspection.</summary>
    public SelectionMeasure UnderIntrospection(bool isAliased) => new(
        0,
        0,
        Sum(Aliases, isAliased ? 1 : 0),
        Sum(Math.Max(Depth, IntrospectionDepth), 1),
        Sum(Sum(Fields, IntrospectionFields), 1));

    private static int Sum(int a, int b) => (int)Math.Min((long)a + b, int.MaxValue);
}
