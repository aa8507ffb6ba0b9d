using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>Reads a content of schema/ member by member over what stands: what is given is written, what is left out stays, null takes away. An empty text is none.</summary>
internal sealed class ContentInput(InputObject input, EntryNames names)
{
    private const string Path = "content";

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
        Has(member) ? input.Get<string>(member) is { } name ? find(name, $"{Path}.{member}") : null : before;

    public ImmutableArray<Guid> Entries(string member, ImmutableArray<Guid> before, Func<string, string, Guid> find) =>
        Has(member) ? names.Many(input, member, $"{Path}.{member}", find) : before;

    public ImmutableArray<T> List<T>(string member, ImmutableArray<T> before) => Has(member) ? [.. (input.List<T>(member) ?? []).Distinct()] : before;

    public T? One<T>(string member, T? before, Func<InputObject, T> read)
        where T : class => One(member, before, (part, _, _) => read(part));

    /// <summary>Of a part that names entries, read is given its path too.</summary>
    public T? One<T>(string member, T? before, Func<InputObject, EntryNames, string, T> read)
        where T : class => Has(member) ? input.Get<InputObject>(member) is { } part ? read(part, names, $"{Path}.{member}") : null : before;

    public ImmutableArray<T> Many<T>(string member, ImmutableArray<T> before, Func<InputObject, T> read) => Many(member, before, (part, _, _) => read(part));

    public ImmutableArray<T> Many<T>(string member, ImmutableArray<T> before, Func<InputObject, EntryNames, string, T> read) =>
        Has(member) ? [.. (input.List<InputObject>(member) ?? []).Select((part, at) => read(part, names, $"{Path}.{member}[{at}]"))] : before;

    public Coordinates? Coordinates(Coordinates? before) => One("coordinates", before, point => new Coordinates(point.Get<double>("latitude"), point.Get<double>("longitude")));

    public Provenance Provenance(Provenance before) => Has("provenanceNote") ? before with { Note = Filled(input, "provenanceNote") ?? Data.Curation.Provenance.ByStaff.Note } : before;

    /// <summary>A text of a part; null when it is empty.</summary>
    public static string? Filled(InputObject part, string member) => part.Get<string>(member) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
