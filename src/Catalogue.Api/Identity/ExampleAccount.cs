using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Identity;

/// <summary>
/// Somebody made up, to try with in development what people of each role see and may. Organisation and Municipality are slugs of the
/// starting data.
/// </summary>
internal sealed record ExampleAccount(string Id, string Name, Role Role, string? Organisation = null, string? Municipality = null)
{
    public static readonly TimeSpan Time = TimeSpan.FromHours(8);

    public static ImmutableArray<ExampleAccount> All { get; } =
    [
        new("redacteur", "Noor Voorbeeld", Role.Editor, Organisation: "gastvrij-sint-truiden"),
        new("curator-sint-truiden", "An Voorbeeld", Role.Curator, Municipality: "sint-truiden"),
        new("curator-hasselt", "Bart Voorbeeld", Role.Curator, Municipality: "hasselt"),
        new("beheerder", "Els Voorbeeld", Role.Administrator),
    ];

    public Dictionary<string, object> Claims => DevelopmentKey.Claims(Id, Name, Role, Organisation, Municipality);

    /// <summary>
    /// Whose offers it writes; "" for everybody's. Null when the catalogue, which may hold other data, has not what it is of.
    /// </summary>
    public string? PlaceIn(Data.Snapshot.Catalogue catalogue) => this switch
    {
        { Organisation: { } slug } => catalogue.FindOrganisationBySlug(slug)?.Name,
        { Municipality: { } slug } => catalogue.FindMunicipalityBySlug(slug)?.Name,
        _ => "",
    };
}
