namespace Catalogue.GraphQL.Validation;

/// <summary>
/// Limits on a document, checked before anything of it runs. Each figure is the largest value still allowed; int.MaxValue disables a limit.
/// Introspection (everything below __schema and __type) is counted separately.
/// </summary>
public sealed record ValidationLimits
{
    public static ValidationLimits Default { get; } = new();

    /// <summary>Every limit disabled, except the number of errors and the work spent on fragments.</summary>
    public static ValidationLimits None { get; } = new()
    {
        MaxDepth = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxFragmentSpreads = int.MaxValue,
        MaxListItems = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxIntrospectionFields = int.MaxValue,
    };

    /// <summary>The most errors reported; one further error says that validation stopped.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Nesting of fields; the root field counts as one.</summary>
    public int MaxDepth { get; init; } = 15;

    /// <summary>Fields of one operation, with fragments expanded wherever they are spread.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>Aliases of one operation, with fragments expanded wherever they are spread.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>Directives applied in the whole document.</summary>
    public int MaxDirectives { get; init; } = 200;

    /// <summary>Fragment spreads in the whole document.</summary>
    public int MaxFragmentSpreads { get; init; } = 500;

    /// <summary>Items of one list among the arguments, in the document or in a variable.</summary>
    public int MaxListItems { get; init; } = 1_000;

    /// <summary>Steps that rules may take along fragments and the variables in them.</summary>
    public int MaxFragmentVisits { get; init; } = 50_000;

    /// <summary>Steps that comparing fields of one response name may take, once it is known that there is a conflict.</summary>
    public int MaxFieldComparisons { get; init; } = 500_000;

    /// <summary>MaxDepth for what is below __schema and __type. Common clients send an introspection query that is 15 deep.</summary>
    public int MaxIntrospectionDepth { get; init; } = 20;

    /// <summary>MaxFields for what is below __schema and __type. Common clients send an introspection query of about 250 fields.</summary>
    public int MaxIntrospectionFields { get; init; } = 600;
}
