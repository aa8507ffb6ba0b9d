using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Fields;

/// <summary>
/// An object in a file, read field by field. A fault is recorded and reading continues with a placeholder, so that one reading finds every
/// fault; after a fault, nothing that was read is used.
/// </summary>
internal sealed partial class SeedEntry
{
    private const int MostInSlug = 100;

    private readonly SeedReading reading;
    private readonly JsonElement element;
    private readonly SeedFault place;
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, string> formers = [];

    private SeedEntry(SeedReading reading, JsonElement element, SeedFault place)
    {
        (this.reading, this.element, this.place) = (reading, element, place);
        if (element.ValueKind != JsonValueKind.Object)
            Fault("", "is not an object");
    }

    public string Slug { get; private init; } = "";

    public Guid Id { get; private init; }

    /// <summary>The municipality of a neighbourhood, for entries that exist already.</summary>
    public Func<Guid, Guid?>? MunicipalityOf => reading.MunicipalityOf;

    public static SeedEntry At(SeedReading reading, string file, int at, JsonElement element, EntryKind kind)
    {
        var entry = new SeedEntry(reading, element, new(file, $"#{at + 1}", "", ""));
        var slug = entry.Required("slug", ValueForms.Text) ?? "";
        if (slug.Length > 0 && !(slug.Length <= MostInSlug && SlugForm().IsMatch(slug)))
            entry.Fault(
                "slug",
                $"'{slug}' is not lower case letters and digits with single hyphens between, at most 100",
                "write it as huiswerkbegeleiding-sint-truiden");
        return new(
            reading,
            element,
            new(file, slug.Length > 0 ? slug : $"#{at + 1}", "", "")) { Slug = slug, Id = reading.IdOf(kind, slug), known = { "slug" } };
    }

    public void Fault(string field, string message, string? remedy = null, string? dutch = null) =>
        reading.Fault(place with { Field = Path(field), Message = message, Remedy = remedy, Dutch = dutch });

    /// <summary>Default when the field is absent, null, or invalid.</summary>
    public T? Optional<T>(string field, ValueForm<T> form) =>
        Find(field) is { } value && TryRead(Written(field), value, form, out var read) ? read : default;

    /// <summary>Null when the field is absent, null, or invalid.</summary>
    public T? OptionalValue<T>(string field, ValueForm<T> form)
        where T : struct => Find(field) is { } value && TryRead(Written(field), value, form, out var read) ? read : null;

    /// <summary>The former name of the field in files, read when the field itself is absent.</summary>
    public void AlsoCalled(string field, string former)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(former, out _))
            return;
        known.Add(former);
        if (element.TryGetProperty(field, out _))
            Fault(former, $"is the former name of {field}, which is there too", "leave it out");
        else
            formers[field] = former;
    }

    public T? Required<T>(string field, ValueForm<T> form)
    {
        if (Find(field) is null)
            Fault(field, "is missing", "give it");
        return Optional(field, form);
    }

    public ImmutableArray<T> List<T>(string field, ValueForm<T> form) =>
        Elements(field, (value, path) => TryRead(path, value, form, out var read) ? read! : default!);

    public ImmutableArray<T> Objects<T>(string field, Func<SeedEntry, T> read) =>
        Elements(field, (value, path) => ReadObject(value, path, read));

    public T? Object<T>(string field, Func<SeedEntry, T> read)
        where T : class =>
        Find(field) is { } value ? ReadObject(value, field, read) : null;

    public Guid Reference(string field, EntryKind kind) => Refer(Required(field, ValueForms.Text), field, kind) ?? Guid.Empty;

    public Guid? OptionalReference(string field, EntryKind kind) => Refer(Optional(field, ValueForms.Text), field, kind);

    /// <summary>The entry with that slug itself, even when it was merged into another.</summary>
    public Guid? OptionalItself(string field, EntryKind kind) =>
        Optional(field, ValueForms.Text) is { } slug && Refer(slug, field, kind) is not null ? reading.IdOf(kind, slug) : null;

    /// <summary>References to entries that have since been merged into one become one reference.</summary>
    public ImmutableArray<Guid> References(string field, EntryKind kind)
    {
        var slugs = Once(
            field,
            Elements(field, (value, path) => (Slug: value.ValueKind == JsonValueKind.String ? value.GetString()! : "", Path: path)),
            slug => slug.Slug);
        return [.. slugs.Select(slug => Refer(slug.Slug, slug.Path, kind) ?? Guid.Empty).Distinct()];
    }

    /// <summary>The list; a duplicate is reported.</summary>
    public ImmutableArray<T> Once<T>(string field, ImmutableArray<T> list) => Once(field, list, item => item);

    private ImmutableArray<T> Once<T, TKey>(string field, ImmutableArray<T> list, Func<T, TKey> key)
    {
        if (list.DistinctBy(key).Count() < list.Length)
            Fault(field, "names something twice", "name it once");
        return list;
    }

    /// <summary>Reports each field that was not asked for.</summary>
    public void RefuseOthers()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var field in element.EnumerateObject().Where(field => !known.Contains(field.Name)))
            Fault(field.Name, $"is not a field here; these are: {string.Join(", ", known)}", "leave it out, or correct its name");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlugForm();

    private JsonElement? Find(string field)
    {
        known.Add(field);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(Written(field), out var value)
            && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    private bool TryRead<T>(string path, JsonElement value, ValueForm<T> form, out T? read)
    {
        if (form.TryRead(value, out read))
            return true;
        if (form.Explain(value) is var (member, message, remedy))
            Fault($"{path}.{member}", message, remedy);
        else
            Fault(path, $"is not {form.Expected}", $"write {form.Expected}");
        return false;
    }

    // The field's name in the file.
    private string Written(string field) => formers.GetValueOrDefault(field, field);

    private ImmutableArray<T> Elements<T>(string field, Func<JsonElement, string, T> read)
    {
        if (Find(field) is not { } list)
            return [];
        if (list.ValueKind == JsonValueKind.Array)
            return [.. list.EnumerateArray().Select((value, at) => read(value, $"{field}[{at}]"))];
        Fault(field, "is not a list", "put it in [ ]");
        return [];
    }

    private T ReadObject<T>(JsonElement value, string path, Func<SeedEntry, T> read)
    {
        var entry = new SeedEntry(reading, value, place with { Field = Path(path) });
        var result = read(entry);
        entry.RefuseOthers();
        return result;
    }

    private Guid? Refer(string? slug, string path, EntryKind kind)
    {
        if (slug is null)
            return null;
        reading.Refer(
            kind,
            slug,
            place with { Field = Path(path),
                Message = $"names '{slug}', and there is no {UpperSnake<EntryKind>.Name(kind).ToLowerInvariant()} of that slug" });
        return reading.IdOfNamed(kind, slug);
    }

    private string Path(string field) => string.Join('.', new[] { place.Field, field }.Where(part => part.Length > 0));
}
