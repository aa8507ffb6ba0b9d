using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Forms;

/// <summary>
/// Writes entries in the form of files (Seed/README.md), which SeedNouns and SeedOffers read, with references by slug. SlugOf gives the
/// slug for an id.
/// </summary>
internal sealed class SeedForm(Func<Guid, string> slugOf)
{
    private const string Provenance = "provenance";

    public JsonObject Municipality(Municipality entry) => Entry(entry.Slug, NeighbourhoodFields.OfMunicipality.Write(entry, slugOf));

    /// <summary>The provenance comes last.</summary>
    public JsonObject Noun<T>(FieldSet<T> fields, T entry)
        where T : ReferenceEntry
    {
        var written = Entry(entry.Slug, fields.Write(entry, slugOf));
        written.Remove(Provenance, out var provenance);
        if (entry.IsRetired)
            written[RetiredField.Name] = true;
        if (entry.MergedInto is { } into)
            written["mergedInto"] = slugOf(into);
        written[Provenance] = provenance;
        return written;
    }

    /// <summary>The content, between the slug and status and the dates of its checks.</summary>
    public JsonObject Offer(string slug, OfferStatus status, OfferContent content, DateOnly? lastChecked, DateOnly? nextCheck)
    {
        var written = Entry(slug, OfferFields.All.Write(content, slugOf));
        written.Insert(1, "status", UpperSnake<OfferStatus>.Name(status));
        Put(written, "lastChecked", lastChecked);
        Put(written, "nextCheck", nextCheck);
        return written;
    }

    private static JsonObject Entry(string slug, JsonObject fields)
    {
        fields.Insert(0, "slug", slug);
        return fields;
    }

    private void Put(JsonObject written, string field, DateOnly? day)
    {
        if (Kinds.DayOrNone.Write(day, slugOf) is { } value)
            written[field] = value;
    }
}
