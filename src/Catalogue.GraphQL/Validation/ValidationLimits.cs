namespace Catalogue.GraphQL.Validation;

/// <summary>
/// How much a document may ask for, before anything of it is run. Each figure is the largest that is still allowed; int.MaxValue
/// switches one off. Introspection (what stands below __schema and __type) is counted apart from the rest.
/// </summary>
public sealed record ValidationLimits
{
    public static ValidationLimits Default { get; } = new();

    /// <summary>Every limit off; the number of errors and the work done for fragments stay bounded.</summary>
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

    /// <summary>Errors reported; after that one more tells that validation was given up.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Fields within fields, the root field being the first.</summary>
    public int MaxDepth { get; init; } = 15;

    /// <summary>Fields of one operation, its fragments filled in wherever they are spread.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>Aliases of one operation, its fragments filled in wherever they are spread.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>Directives in use in the whole document.</summary>
    public int MaxDirectives { get; init; } = 200;

    /// <summary>Fragment spreads in the whole document.</summary>
    public int MaxFragmentSpreads { get; init; } = 500;

    /// <summary>Items of one list among the arguments, in the document or in a variable.</summary>
    public int MaxListItems { get; init; } = 1_000;

    /// <summary>Steps that rules may take along fragments and the variables within them.</summary>
    public int MaxFragmentVisits { get; init; } = 50_000;

    /// <summary>Steps that comparing fields of one response name may take, once it is known that some conflict.</summary>
    public int MaxFieldComparisons { get; init; } = 500_000;

    /// <summary>As MaxDepth, below __schema and __type. A client's own introspection query is 15 deep.</summary>
    public int MaxIntrospectionDepth { get; init; } = 20;

    /// <summary>As MaxFields, below __schema and __type. A client's own introspection query has about 250.</summary>
    public int MaxIntrospectionFields { get; init; } = 600;
}
