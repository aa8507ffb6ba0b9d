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
    public static IEnumerable<NamedEntry> In(Snapshot.Catalogue catalogue)
    {
        foreach (var organisation in catalogue.Organisations)
            yield return new(SearchNoun.Organisation, organisation.Id, NamesOf(organisation));
        foreach (var school in catalogue.Schools)
            yield return new(SearchNoun.School, school.Id, [LocalizedText.InDutch(school.Name)]);
        foreach (var place in catalogue.Neighbourhoods)
            yield return new(SearchNoun.Neighbourhood, place.Id, [.. Texts(place.Name, place.Postcode)]);
        foreach (var municipality in catalogue.Municipalities)
            yield return new(
                SearchNoun.Municipality, municipality.Id, [.. Texts([municipality.Name, .. FormerNames(municipality, catalogue)])]);
        foreach (var theme in catalogue.Themes)
            yield return new(SearchNoun.Theme, theme.Id, [theme.Name]);
        foreach (var entry in Values<TargetGroup>(SearchNoun.TargetGroup)
            .Concat(Values<EducationLevel>(SearchNoun.Level)).Concat(Values<SchoolNetwork>(SearchNoun.Network)))
            yield return entry;
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
