namespace Catalogue.GraphQL;

/// <summary>The value of the root types: they are not of anything. Bind their fields with Object&lt;Root&gt;.</summary>
public sealed class Root
{
    private Root()
    {
    }

    internal static Root Value { get; } = new();
}
