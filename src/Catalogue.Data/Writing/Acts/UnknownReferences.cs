using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Npgsql;

namespace Catalogue.Data.Writing.Acts;

/// <summary>References in a content to entries that do not exist, reported before a foreign key refuses them.</summary>
internal static class UnknownReferences
{
    private const string Select =
        """
        SELECT kind, id FROM unnest($1, $2) AS named (kind, id)
        WHERE NOT CASE kind
            WHEN 'THEME' THEN EXISTS (SELECT FROM theme WHERE theme.id = named.id)
            WHEN 'SCHOOL' THEN EXISTS (SELECT FROM school WHERE school.id = named.id)
            WHEN 'MUNICIPALITY' THEN EXISTS (SELECT FROM municipality WHERE municipality.id = named.id)
            WHEN 'NEIGHBOURHOOD' THEN EXISTS (SELECT FROM neighbourhood WHERE neighbourhood.id = named.id)
            ELSE EXISTS (SELECT FROM organisation WHERE organisation.id = named.id)
        END
        """;

    public static async Task<List<Finding>> OfAsync(NpgsqlConnection connection, OfferRow offer, CancellationToken cancel)
    {
        var named = OfferReferences.Of(offer).Where(reference => reference.Graph == OfferGraph.Working).ToList();
        await using var command = new NpgsqlCommand(Select, connection);
        command.Parameters.Add(new() { Value = named.Select(reference => UpperSnake<OfferReferenceKind>.Name(reference.Kind)).ToArray() });
        command.Parameters.Add(new() { Value = named.Select(reference => reference.TargetId).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var unknown = new List<Finding>();
        while (await rows.ReadAsync(cancel))
            unknown.Add(
                CurationErrors.UnknownReference(
                    OfferReferences.PathOf(UpperSnake<OfferReferenceKind>.Parse(rows.GetString(0))), rows.GetGuid(1)));
        return unknown;
    }
}
