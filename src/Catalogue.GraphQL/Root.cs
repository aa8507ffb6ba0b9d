namespace Catalogue.GraphQL;

/// <summary>The object of the root types, which has no data. Bind their fields with Object&lt;Root&gt;.</summary>
public sealed class Root
{
    private Root()
    {
    }

    internal static Root Value { get; } = new();
}
