using System.Text.Json.Nodes;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// A content as canonical text: equal contents give equal texts wherever they were stored, although jsonb reorders the members of objects.
/// </summary>
internal static class CanonicalContent
{
    public static string Of(OfferContent content) => Of(CatalogueJson.Tree(content));

    public static string Of(JsonNode content) => Sorted(content)!.ToJsonString();

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(
                member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
