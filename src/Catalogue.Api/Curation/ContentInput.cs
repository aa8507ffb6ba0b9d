using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>
/// A content input of schema/, or a nested object in one, as a source of field values: a given value replaces the present one, an absent
/// member keeps it, null removes it, and a list replaces the list. An empty text counts as null. References to unknown entries and invalid
/// values are recorded in names. A list item is read as a new object, because its type requires its required members.
/// </summary>
internal sealed class ContentInput(InputObject input, EntryNames names, string path = "content", bool isItem = false) : IFieldSource
{
    private const double MostEuro = 1_000_000;

    /// <summary>
    /// The faults that do not depend on the present value: unknown entries, required members set to null and, for a new entry, required
    /// members left out.
    /// </summary>
    public ImmutableArray<Finding> Errors<T>(FieldSet<T> fields, bool isNew)
        where T : class
    {
        fields.Over(fields.Blank, this);
        return
        [
            .. fields.Required.Where(field => !Gives(field) && (isNew || input.Has(field)))
                .Select(field => CurationFindings.Required($"{path}.{field}", field)),
            .. names.Errors,
        ];
    }

    public void AlsoCalled(string field, string former)
    {
        // Only files have former names.
    }

    public LocalizedText Text(string field, LocalizedText before) => input.Has(field) ? InputText.Over(before, Given(field))! : before;

    public LocalizedText? TextOrNone(string field, LocalizedText? before) =>
        input.Has(field) ? InputText.Over(before, Filled(field)) : before;

    public ImmutableArray<LocalizedText> Texts(string field, ImmutableArray<LocalizedText> before) =>
        input.Has(field) ? [.. Words(field, []).Select(LocalizedText.InDutch)] : before;

    /// <summary>Empty when it is null, which the rules refuse.</summary>
    public string Word(string field, string before, ValueForm<string> form) => input.Has(field) ? Given(field) : before;

    public string? WordOrNone(string field, string? before, ValueForm<string> form) => input.Has(field) ? Filled(field) : before;

    public ImmutableArray<string> Words(string field, ImmutableArray<string> before) =>
        input.Has(field) ? [.. (input.List<string>(field) ?? []).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()] : before;

    public Guid Reference(string field, Guid before, EntryKind kind) =>
        isItem ? names.Find(kind, Given(field), $"{path}.{field}") : ReferenceOrNone(field, before, kind) ?? before;

    public Guid? ReferenceOrNone(string field, Guid? before, EntryKind kind) =>
        input.Has(field) ? input.Find<string>(field) is { } name ? names.Find(kind, name, $"{path}.{field}") : null : before;

    public ImmutableArray<Guid> References(string field, ImmutableArray<Guid> before, EntryKind kind) => input.Has(field)
        ? [.. (input.List<string>(field) ?? []).Select((name, at) => names.Find(kind, name, $"{path}.{field}[{at}]")).Distinct()]
        : before;

    public T Value<T>(string field, T before, ValueForm<T> form)
        where T : struct => isItem ? input.Get<T>(field) : ValueOr(field, before, before, form);

    public T ValueOr<T>(string field, T before, T ordinary, ValueForm<T> form)
        where T : struct => isItem ? input.ValueOr(field, ordinary) : input.Has(field) ? input.Value<T>(field) ?? ordinary : before;

    public T? ValueOrNone<T>(string field, T? before, ValueForm<T> form)
        where T : struct => input.Has(field) ? input.Value<T>(field) : before;

    public ImmutableArray<T> Values<T>(string field, ImmutableArray<T> before, ValueForm<T> form)
        where T : struct => input.Has(field) ? [.. (input.List<T>(field) ?? []).Distinct()] : before;

    public decimal? EuroOrNone(string field, decimal? before)
    {
        if (!input.Has(field) || input.Value<double>(field) is not { } euro)
            return input.Has(field) ? null : before;
        // Refused here, because decimal cannot hold 1e300.
        if (euro is >= 0 and <= MostEuro && Math.Round((decimal)euro, 2) is var cents && (double)cents == euro)
            return cents;
        Refuse(field, CurationFindings.NotAPrice);
        return null;
    }

    public Coordinates? PointOrNone(string field, Coordinates? before) => input.Has(field)
        ? input.Part(field, point => new Coordinates(point.Get<double>("latitude"), point.Get<double>("longitude")))
        : before;

    public Address? AddressOfPlace(string field, Address? before) => Over(input, path, before, PlaceFields.Address);

    public Coordinates? PointOfPlace(string field, Coordinates? before)
    {
        var (latitude, longitude) = (input.Value<double>("latitude"), input.Value<double>("longitude"));
        if (latitude is null != longitude is null)
            Refuse(latitude is null ? "latitude" : "longitude", CurationFindings.HalfOfAPoint);
        if (latitude is null || longitude is null)
            return null;
        var point = new Coordinates(latitude.Value, longitude.Value);
        if (!point.IsOnEarth)
            Refuse("latitude", CurationFindings.NotAPoint);
        return point;
    }

    /// <summary>Staff write the note, and what is assumed.</summary>
    public Provenance Provenance(string field, Provenance before)
    {
        var assumed = Words("assumed", before.Assumed);
        return before with
        {
            Note = input.Has("provenanceNote") ? Filled("provenanceNote") ?? Data.Curation.Provenance.ByStaff.Note : before.Note,
            Assumed = assumed.SequenceEqual(before.Assumed) ? before.Assumed : assumed,
        };
    }

    public T? PartOrNone<T>(string field, T? before, FieldSet<T> fields)
        where T : class => input.Has(field) ? input.Part(field, part => Over(part, $"{path}.{field}", before, fields)) : before;

    public ImmutableArray<T> Parts<T>(string field, ImmutableArray<T> before, FieldSet<T> fields)
        where T : class => input.Has(field)
            ? [.. input.Parts(field, (part, at) => fields.Over(fields.Blank, Item(part, $"{path}.{field}[{at}]"))) ?? []]
            : before;

    public T Whole<T>(T made)
        where T : class => made is ServedArea area && input.Value<bool>("citywide") is null
            ? (T)(object)(area with { Citywide = area.Neighbourhoods.IsEmpty })
            : made;

    private ContentInput Item(InputObject part, string at) => new(part, names, at, isItem: true);

    private T? Over<T>(InputObject part, string at, T? before, FieldSet<T> fields)
        where T : class
    {
        var over = fields.Over(before ?? fields.Blank, new ContentInput(part, names, at));
        return fields.IsNoneWhenBlank && over.Equals(fields.Blank) ? null : over;
    }

    /// <summary>Whether the member is given, and neither null nor an empty text.</summary>
    private bool Gives(string field) =>
        input.Values.GetValueOrDefault(field) is { } value && !(value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Empty when it is null.</summary>
    private string Given(string field) => (isItem ? input.Get<string>(field) : input.Find<string>(field)) ?? "";

    /// <summary>A text; null when it is empty.</summary>
    private string? Filled(string field) => input.Find<string>(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private void Refuse(string field, Func<string, Finding> error) => names.Refuse(error($"{path}.{field}"));
}
