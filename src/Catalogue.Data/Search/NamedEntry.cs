using System.Globalization;
using Catalogue.Data.Naming;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>An entry, or a value of an enum, that offers are found by. Names are what people call it.</summary>
internal sealed record NamedEntry(SearchNoun Noun, Guid Id, IReadOnlyList<LocalizedText> Names)
{
    /// <summary>All of a catalogue.</summary>
    public static IEnumerable<NamedEntry> In(Snapshot.Catalogue catalogue) => Otherwise(catalogue, null)
        .Concat(Values<TargetGroup>(SearchNoun.TargetGroup))
        .Concat(Values<EducationLevel>(SearchNoun.Level))
        .Concat(Values<SchoolNetwork>(SearchNoun.Network));

    /// <summary>Those that a later version has anew or calls otherwise, and those that it has no more.</summary>
    public static (IReadOnlyList<NamedEntry> Now, IReadOnlyList<NamedEntry> Gone) Between(
        Snapshot.Catalogue before, Snapshot.Catalogue after)
    {
        if (ReferenceEquals(before.Reference, after.Reference))
            return ([], []);
        var was = Otherwise(before, after).ToDictionary(entry => (entry.Noun, entry.Id));
        List<NamedEntry> now = [];
        foreach (var entry in Otherwise(after, before))
        {
            if (!was.Remove((entry.Noun, entry.Id), out var known) || !known.Names.SequenceEqual(entry.Names))
                now.Add(entry);
        }

        return (now, [.. was.Values]);
    }

    /// <summary>The id that stands for a value of an enum.</summary>
    public static Guid IdOf<T>(T value)
        where T : struct, Enum =>
        new(Convert.ToInt32(value, CultureInfo.InvariantCulture), 0, 0, new byte[8]);

    /// <summary>The value of an enum that an id stands for.</summary>
    public static int ValueOf(Guid id) => BitConverter.ToInt32(id.ToByteArray(), 0);

    public static LocalizedText LabelOf<T>(T value)
        where T : struct, Enum =>
        Terms.Of(typeof(T).Name, UpperSnake<T>.Name(value));

    // All entries but those that are the same objects in the other version, and so have the same names.
    private static IEnumerable<NamedEntry> Otherwise(Snapshot.Catalogue catalogue, Snapshot.Catalogue? other)
    {
        var (all, others) = (catalogue.Reference, other?.Reference);
        foreach (var organisation in all.Organisations.Except(others?.Organisations))
            yield return new(SearchNoun.Organisation, organisation.Id, NamesOf(organisation));
        foreach (var school in all.Schools.Except(others?.Schools))
            yield return new(SearchNoun.School, school.Id, [LocalizedText.InDutch(school.Name)]);
        foreach (var place in all.Neighbourhoods.Except(others?.Neighbourhoods))
            yield return new(SearchNoun.Neighbourhood, place.Id, [.. Texts(place.Name, place.Postcode)]);
        // Their names depend on those of neighbourhoods.
        foreach (var municipality in all.Neighbourhoods == others?.Neighbourhoods
            ? all.Municipalities.Except(others.Municipalities) : all.Municipalities.All)
            yield return new(
                SearchNoun.Municipality, municipality.Id, [.. Texts([municipality.Name, .. FormerNames(municipality, catalogue)])]);
        foreach (var theme in all.Themes.Except(others?.Themes))
            yield return new(SearchNoun.Theme, theme.Id, [theme.Name]);
    }

    // A deelgemeente of that name is what people mean by it.
    private static IEnumerable<string> FormerNames(Municipality municipality, Snapshot.Catalogue catalogue) =>
        municipality.FormedFrom.Select(former => former.Name).Except(
            catalogue.Reference.NeighbourhoodsOf(municipality).Select(place => place.Name), StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<LocalizedText> NamesOf(Organisation organisation) => organisation.Type is { } type
        ? [LocalizedText.InDutch(organisation.Name), LabelOf(type)]
        : [LocalizedText.InDutch(organisation.Name)];

    private static IEnumerable<LocalizedText> Texts(params IEnumerable<string?> names) =>
        names.OfType<string>().Select(LocalizedText.InDutch);

    private static IEnumerable<NamedEntry> Values<T>(SearchNoun noun)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new NamedEntry(noun, IdOf(value), [LabelOf(value)]));
}
