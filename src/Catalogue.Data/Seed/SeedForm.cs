using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using static Catalogue.Data.Seed.SeedTree;

namespace Catalogue.Data.Seed;

/// <summary>Entries as the files of this folder write them: what SeedNouns and SeedOffers read, others named by slug. SlugOf gives the slug of an id.</summary>
internal sealed class SeedForm(Func<Guid, string> slugOf)
{
    public JsonObject Municipality(Municipality entry) => Entry(
        ("slug", entry.Slug),
        ("name", entry.Name),
        ("nisCode", entry.NisCode),
        ("coordinates", Tree(entry.Coordinates)),
        ("formedFrom", List(entry.FormedFrom, former => Entry(("name", former.Name), ("nisCode", former.NisCode), ("until", Day(former.Until))))),
        ("provenance", Tree(entry.Provenance)));

    public JsonObject Neighbourhood(Neighbourhood entry) => Entry(
        ("slug", entry.Slug),
        ("name", entry.Name),
        ("kind", Name(entry.Kind)),
        ("municipality", slugOf(entry.Municipality)),
        ("parent", Slug(entry.Parent)),
        ("postcode", entry.Postcode),
        ("coordinates", Tree(entry.Coordinates)),
        ("borders", Unordered(entry.Borders)),
        (RetiredField.Name, Flag(entry.IsRetired)),
        ("mergedInto", Slug(entry.MergedInto)),
        ("provenance", Tree(entry.Provenance)));

    public JsonObject School(School entry) => Entry(
        ("slug", entry.Slug),
        ("name", entry.Name),
        ("municipality", slugOf(entry.Municipality)),
        ("neighbourhood", Slug(entry.Neighbourhood)),
        ("address", Tree(entry.Address)),
        ("coordinates", Tree(entry.Coordinates)),
        ("levels", Names([.. entry.Levels.Order()])),
        ("networks", List(entry.Networks, membership => Entry(("network", Name(membership.Network)), ("from", Day(membership.From)), ("until", Day(membership.Until))))),
        (RetiredField.Name, Flag(entry.IsRetired)),
        ("mergedInto", Slug(entry.MergedInto)),
        ("provenance", Tree(entry.Provenance)));

    public JsonObject Organisation(Organisation entry) => Entry(
        ("slug", entry.Slug),
        ("name", entry.Name),
        ("kind", Name(entry.Kind)),
        ("type", entry.Type is { } type ? Name(type) : null),
        ("municipality", Slug(entry.Municipality)),
        ("coverage", Unordered(entry.Coverage)),
        ("description", Tree(entry.Description)),
        ("contact", Tree(entry.Contact)),
        ("openingHours", List(entry.OpeningHours, hours => Entry(
            ("days", Names(hours.Days)), ("kind", Name(hours.Kind)), ("opens", Time(hours.Opens)), ("closes", Time(hours.Closes))))),
        (RetiredField.Name, Flag(entry.IsRetired)),
        ("mergedInto", Slug(entry.MergedInto)),
        ("provenance", Tree(entry.Provenance)));

    public JsonObject Theme(Theme entry) => Entry(
        ("slug", entry.Slug),
        ("name", Tree(entry.Name)),
        ("parent", Slug(entry.Parent)),
        ("policyBasis", entry.PolicyBasis is { } basis ? Name(basis) : null),
        ("description", Tree(entry.Description)),
        (RetiredField.Name, Flag(entry.IsRetired)),
        ("mergedInto", Slug(entry.MergedInto)),
        ("provenance", Tree(entry.Provenance)));

    public JsonObject Platform(ConsultationPlatform entry) => Entry(
        ("slug", entry.Slug),
        ("name", Tree(entry.Name)),
        ("subject", Tree(entry.Subject)),
        ("municipality", slugOf(entry.Municipality)),
        ("members", Slugs(entry.Members)),
        ("themes", Slugs(entry.Themes)),
        (RetiredField.Name, Flag(entry.IsRetired)),
        ("mergedInto", Slug(entry.MergedInto)),
        ("provenance", Tree(entry.Provenance)));

    /// <summary>The content as the database keeps it, with slugs for ids, between its slug and status and the days of its checks.</summary>
    public JsonObject Offer(string slug, OfferStatus status, OfferContent content, DateOnly? lastChecked, DateOnly? nextCheck)
    {
        var entry = Entry(("slug", slug), ("status", Name(status)));
        foreach (var (name, value) in Named((JsonObject)Tree(content)!, content))
        {
            if (!IsDefault(name, value))
                entry.Add(name, value?.DeepClone());
        }

        Put(entry, "lastChecked", Day(lastChecked));
        Put(entry, "nextCheck", Day(nextCheck));
        return entry;
    }

    private JsonObject Named(JsonObject tree, OfferContent content)
    {
        tree["organisation"] = slugOf(content.Organisation);
        foreach (var (at, partner) in content.Partners.Index())
            tree["partners"]![at]!["organisation"] = slugOf(partner.Organisation);
        Put(tree, "funders", Slugs(content.Funders));
        Put(tree, "themes", Slugs(content.Themes));
        Put(tree, "schools", Slugs(content.Schools));
        Put(tree, "areas", List(content.Areas, area => Entry(("municipality", slugOf(area.Municipality)), ("citywide", Flag(area.Citywide)), ("neighbourhoods", Slugs(area.Neighbourhoods)))));
        if (content.Price?.PaidTo is { } payee)
            tree["price"]!["paidTo"] = slugOf(payee);
        if (tree["schedule"] is JsonObject schedule)
            ShortenTimes(schedule);
        return tree;
    }

    private static bool IsDefault(string name, JsonNode? value) => name switch
    {
        "ageApplies" => value!.GetValue<bool>(),
        "allNetworks" => !value!.GetValue<bool>(),
        _ => false,
    };

    private JsonNode? Slug(Guid? id) => id is { } given ? slugOf(given) : null;

    private JsonArray? Slugs(ImmutableArray<Guid> ids) => List(ids, id => slugOf(id));

    private JsonArray? Unordered(ImmutableArray<Guid> ids) => List([.. ids.Select(slugOf).Order(StringComparer.Ordinal)], slug => slug);
}
