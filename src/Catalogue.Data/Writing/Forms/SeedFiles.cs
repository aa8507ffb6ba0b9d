using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Writing.Forms;

/// <summary>
/// The starting data, read from JSON: a file per noun, and any number of files whose names begin with "offers". Seed/README.md describes
/// the form of each.
/// </summary>
internal sealed record SeedFiles
{
    public required ImmutableArray<Municipality> Municipalities { get; init; }

    public required ImmutableArray<Neighbourhood> Neighbourhoods { get; init; }

    public required ImmutableArray<School> Schools { get; init; }

    public required ImmutableArray<Organisation> Organisations { get; init; }

    public required ImmutableArray<Theme> Themes { get; init; }

    public required ImmutableArray<ConsultationPlatform> Platforms { get; init; }

    public required ImmutableArray<SeedOffer> Offers { get; init; }

    /// <summary>The files embedded in this program.</summary>
    public static SeedFiles Embedded() => Read(EmbeddedFiles());

    /// <summary>
    /// Without offers, platforms and organisations that are made up, except organisations that a real entry names. Places, schools and
    /// themes stay: real entries are found by them.
    /// </summary>
    public SeedFiles WithoutExamples()
    {
        ImmutableArray<SeedOffer> offers = [.. Offers.Where(offer => IsReal(offer.Content.Provenance))];
        ImmutableArray<ConsultationPlatform> platforms = [.. Platforms.Where(platform => IsReal(platform.Provenance))];
        var named = offers.SelectMany(offer => OfferFields.All.References(offer.Content))
            .Concat(platforms.SelectMany(ConsultationPlatformFields.All.References)).Select(reference => reference.Id).ToHashSet();
        return this with
        {
            Offers = offers,
            Platforms = platforms,
            Organisations = [.. Organisations.Where(entry => IsReal(entry.Provenance) || named.Contains(entry.Id))],
        };
    }

    public static IEnumerable<SeedFile> EmbeddedFiles()
    {
        var assembly = typeof(SeedFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Seed/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new SeedFile(name["Seed/".Length..], bytes);
        }
    }

    /// <summary>Throws SeedFaultsException with every fault in any of the files.</summary>
    public static SeedFiles Read(IEnumerable<SeedFile> files)
    {
        var reading = new SeedReading();
        var nouns = files.ToLookup(file => file.Name.Split('.')[0], StringComparer.Ordinal);
        ImmutableArray<T> All<T>(
            string noun, EntryKind kind, Func<SeedEntry, T> read) => [.. nouns[noun].SelectMany(file => reading.Read(file, kind, read))];
        ImmutableArray<T> Nouns<T>(string noun, EntryKind kind, FieldSet<T> fields)
            where T : ReferenceEntry => All(noun, kind, entry => SeedNouns.Read(entry, fields, kind));
        var seed = new SeedFiles
        {
            Municipalities = All("municipalities", EntryKind.Municipality, SeedNouns.Municipality),
            Neighbourhoods = Nouns("neighbourhoods", EntryKind.Neighbourhood, NeighbourhoodFields.All),
            Schools = Nouns("schools", EntryKind.School, SchoolFields.All),
            Organisations = Nouns("organisations", EntryKind.Organisation, OrganisationFields.All),
            Themes = Nouns("themes", EntryKind.Theme, ThemeFields.All),
            Platforms = Nouns("platforms", EntryKind.Platform, ConsultationPlatformFields.All),
            Offers = All("offers", EntryKind.Offer, SeedOffers.Read),
        };
        SeedChecks.Check(seed, reading);
        reading.Finish();
        return seed;
    }

    private static bool IsReal(Provenance provenance) => provenance.Kind == ProvenanceKind.Page;
}
