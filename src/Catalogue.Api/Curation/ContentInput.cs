using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>
/// Reads a content of schema/, or a part of one, member by member over what stands: what is given is written, what is left out stays, null takes away, and a list takes the place of
/// the list. An empty text is none.
/// </summary>
internal sealed class ContentInput(InputObject input, EntryNames names, string path = "content")
{
    private const double MostEuro = 1_000_000;

    /// <summary>Entries named that there are not.</summary>
    public IReadOnlyList<Finding> Errors => names.Errors;

    public EntryNames Names => names;

    public bool Has(string member) => input.Has(member);

    /// <summary>Whether it is there and not null.</summary>
    public bool Gives(string member) => input.Values.GetValueOrDefault(member) is not null;

    /// <summary>A text that has to be there: empty where it is taken away, which the rules refuse.</summary>
    public string Text(string member, string before) => Has(member) ? input.Get<string>(member) ?? "" : before;

    public LocalizedText Translated(string member, LocalizedText before) => Has(member) ? InputText.Over(before, input.Get<string>(member) ?? "")! : before;

    public LocalizedText? TranslatedOrNone(string member, LocalizedText? before) => Has(member) ? InputText.Over(before, Filled(input, member)) : before;

    public string? TextOrNone(string member, string? before) => Has(member) ? Filled(input, member) : before;

    public T Value<T>(string member, T before)
        where T : struct => Has(member) ? input.Value<T>(member) ?? before : before;

    public T? ValueOrNone<T>(string member, T? before)
        where T : struct => Has(member) ? input.Value<T>(member) : before;

    public Guid Entry(string member, Guid before, Func<string, string, Guid> find) => EntryOrNone(member, before, find) ?? before;

    public Guid? EntryOrNone(string member, Guid? before, Func<string, string, Guid> find) =>
        Has(member) ? input.Get<string>(member) is { } name ? find(name, $"{path}.{member}") : null : before;

    public ImmutableArray<Guid> Entries(string member, ImmutableArray<Guid> before, Func<string, string, Guid> find) =>
        Has(member) ? names.Many(input, member, $"{path}.{member}", find) : before;

    public ImmutableArray<T> List<T>(string member, ImmutableArray<T> before) => Has(member) ? [.. (input.List<T>(member) ?? []).Distinct()] : before;

    /// <summary>A part, of which over reads the members over those of before, which is null where there was none.</summary>
    public T? One<T>(string member, T? before, Func<ContentInput, T?, T?> over)
        where T : class => Has(member) ? input.Get<InputObject>(member) is { } part ? over(new(part, names, $"{path}.{member}"), before) : null : before;

    public ImmutableArray<T> Many<T>(string member, ImmutableArray<T> before, Func<InputObject, T> read) => Many(member, before, (part, _, _) => read(part));

    public ImmutableArray<T> Many<T>(string member, ImmutableArray<T> before, Func<InputObject, EntryNames, string, T> read) =>
        Has(member) ? [.. (input.List<InputObject>(member) ?? []).Select((part, at) => read(part, names, $"{path}.{member}[{at}]"))] : before;

    public Coordinates? Coordinates(Coordinates? before) =>
        One("coordinates", before, (point, _) => new Coordinates(point.Value<double>("latitude", 0), point.Value<double>("longitude", 0)));

    /// <summary>Euro and cents; what is no price is refused.</summary>
    public decimal? Euro(string member, decimal? before)
    {
        if (!Has(member) || input.Value<double>(member) is not { } euro)
            return Has(member) ? null : before;
        // Refused here, because a decimal holds no 1e300.
        if (euro is >= 0 and <= MostEuro && Math.Round((decimal)euro, 2) is var cents && (double)cents == euro)
            return cents;
        names.Refuse(CurationFindings.NotAPrice($"{path}.{member}"));
        return null;
    }

    public Provenance Provenance(Provenance before) => Has("provenanceNote") ? before with { Note = Filled(input, "provenanceNote") ?? Data.Curation.Provenance.ByStaff.Note } : before;

    /// <summary>A text of a part; null when it is empty.</summary>
    private static string? Filled(InputObject part, string member) => part.Get<string>(member) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
