using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Api.Identity;

/// <summary>
/// A fictitious person, for trying in development what each role sees and may do. Organisation and Municipality are slugs of the starting
/// data.
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
    /// The organisation or municipality whose offers it may write; "" for all. Null when the catalogue, which may contain other data, does
    /// not have it.
    /// </summary>
    public string? PlaceIn(Data.Snapshot.Catalogue catalogue) => this switch
    {
        { Organisation: { } slug } => catalogue.FindOrganisationBySlug(slug)?.Name,
        { Municipality: { } slug } => catalogue.FindMunicipalityBySlug(slug)?.Name,
        _ => "",
    };
}
