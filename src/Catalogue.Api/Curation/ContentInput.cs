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

    /// <summary>Whether it is there, and neither null nor an empty text.</summary>
    public bool Gives(string member) => input.Values.GetValueOrDefault(member) is { } value && !(value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>A member that its type requires.</summary>
    public T Given<T>(string member)
        where T : struct => input.Get<T>(member);

    /// <summary>A text that has to be there: empty where it is taken away, which the rules refuse.</summary>
    public string Text(string member, string before) => Has(member) ? input.Find<string>(member) ?? "" : before;

    /// <summary>A translated text that its type requires.</summary>
    public LocalizedText TranslatedGiven(string member) => LocalizedText.InDutch(input.Get<string>(member)!);

    public LocalizedText Translated(string member, LocalizedText before) => Has(member) ? InputText.Over(before, input.Find<string>(member) ?? "")! : before;

    public LocalizedText? TranslatedOrNone(string member, LocalizedText? before) => Has(member) ? InputText.Over(before, Filled(member)) : before;

    public string? TextOrNone(string member, string? before) => Has(member) ? Filled(member) : before;

    public T Value<T>(string member, T before)
        where T : struct => Has(member) ? input.Value<T>(member) ?? before : before;

    /// <summary>A value that there always is: ordinary where it is taken away.</summary>
    public T ValueOr<T>(string member, T ordinary, T before)
        where T : struct => Has(member) ? input.Value<T>(member) ?? ordinary : before;

    public T? ValueOrNone<T>(string member, T? before)
        where T : struct => Has(member) ? input.Value<T>(member) : before;

    /// <summary>An entry that its type requires.</summary>
    public Guid EntryGiven(string member, Func<string, string, Guid> find) => find(input.Get<string>(member)!, $"{path}.{member}");

    public Guid Entry(string member, Guid before, Func<string, string, Guid> find) => EntryOrNone(member, before, find) ?? before;

    public Guid? EntryOrNone(string member, Guid? before, Func<string, string, Guid> find) =>
        Has(member) ? input.Find<string>(member) is { } name ? find(name, $"{path}.{member}") : null : before;

    public ImmutableArray<Guid> Entries(string member, ImmutableArray<Guid> before, Func<string, string, Guid> find) =>
        Has(member) ? [.. (input.List<string>(member) ?? []).Select((name, at) => find(name, $"{path}.{member}[{at}]")).Distinct()] : before;

    public ImmutableArray<T> List<T>(string member, ImmutableArray<T> before)
        where T : struct => Has(member) ? [.. (input.List<T>(member) ?? []).Distinct()] : before;

    public ImmutableArray<string> Texts(string member, ImmutableArray<string> before) =>
        Has(member) ? [.. (input.List<string>(member) ?? []).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()] : before;

    /// <summary>A part, of which over reads the members over those of before, which is null where there was none.</summary>
    public T? One<T>(string member, T? before, Func<ContentInput, T?, T?> over)
        where T : class => Has(member) ? input.Part(member, part => over(new(part, names, $"{path}.{member}"), before)) : before;

    public ImmutableArray<T> Many<T>(string member, ImmutableArray<T> before, Func<ContentInput, T> read) =>
        Has(member) ? [.. input.Parts(member, (part, at) => read(new(part, names, $"{path}.{member}[{at}]"))) ?? []] : before;

    public Coordinates? Coordinates(Coordinates? before) =>
        One("coordinates", before, (point, _) => new Coordinates(point.Given<double>("latitude"), point.Given<double>("longitude")));

    /// <summary>Says that something cannot be, at a member or at the content itself.</summary>
    public void Refuse(string member, Func<string, Finding> error) => names.Refuse(error($"{path}.{member}"));

    /// <summary>Euro and cents; what is no price is refused.</summary>
    public decimal? Euro(string member, decimal? before)
    {
        if (!Has(member) || input.Value<double>(member) is not { } euro)
            return Has(member) ? null : before;
        // Refused here, because a decimal holds no 1e300.
        if (euro is >= 0 and <= MostEuro && Math.Round((decimal)euro, 2) is var cents && (double)cents == euro)
            return cents;
        Refuse(member, CurationFindings.NotAPrice);
        return null;
    }

    public Provenance Provenance(Provenance before) => Has("provenanceNote") ? before with { Note = Filled("provenanceNote") ?? Data.Curation.Provenance.ByStaff.Note } : before;

    /// <summary>A text; null when it is empty.</summary>
    private string? Filled(string member) => input.Find<string>(member) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
