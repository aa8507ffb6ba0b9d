using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Naming;
using Catalogue.Data.Texts;
using static Catalogue.Data.Fields.JsonReading;

namespace Catalogue.Data.Fields;

/// <summary>Every kind of field: required, optional ("OrNone"), with a default ("Or"), and lists.</summary>
internal static class Kinds
{
    public static Kind<LocalizedText> Text { get; } = new(
        FieldKind.Text, Localized, (source, field, before) => source.Text(field, before), (text, _) => CatalogueJson.Tree(text))
    {
        IsRequired = true,
    };

    public static Kind<LocalizedText?> TextOrNone { get; } = new(
        FieldKind.Text,
        (ref reader) => reader.OrNull(Localized),
        (source, field, before) => source.TextOrNone(field, before),
        (text, _) => text is null ? null : CatalogueJson.Tree(text));

    public static Kind<ImmutableArray<LocalizedText>> Texts { get; } = List<LocalizedText>(
        FieldKind.Texts, Localized, (source, field, before) => source.Texts(field, before), (text, _) => CatalogueJson.Tree(text));

    public static Kind<string> Word { get; } = WordAs(FieldKind.Word, ValueForms.Text);

    public static Kind<string> NisCode { get; } = WordAs(FieldKind.Code, ValueForms.NisCode);

    public static Kind<string?> WordOrNone { get; } = WordOrNoneAs(FieldKind.Word, ValueForms.Text);

    /// <summary>A web address. For an offer, the content rules check it.</summary>
    public static Kind<string?> LinkOrNone { get; } = WordOrNoneAs(FieldKind.Code, ValueForms.Text);

    public static Kind<string?> WebAddressOrNone { get; } = WordOrNoneAs(FieldKind.Code, ValueForms.WebAddress);

    public static Kind<string?> PostcodeOrNone { get; } = WordOrNoneAs(FieldKind.Code, ValueForms.Postcode);

    public static Kind<ImmutableArray<string>> Words { get; } = List<string>(
        FieldKind.Words, JsonReading.Text, (source, field, before) => source.Words(field, before), (word, _) => JsonValue.Create(word));

    public static Kind<bool?> FlagOrNone { get; } = ValueOrNone(FieldKind.Flag, Truth, ValueForms.Flag, flag => JsonValue.Create(flag));

    public static Kind<int> Count { get; } = Value(FieldKind.Number, Whole, ValueForms.Count, count => JsonValue.Create(count));

    public static Kind<int?> CountOrNone { get; } = ValueOrNone(
        FieldKind.Number, Whole, ValueForms.Count, count => JsonValue.Create(count));

    public static Kind<int?> InMonthOrNone { get; } = ValueOrNone(
        FieldKind.Number, Whole, ValueForms.InMonth, count => JsonValue.Create(count));

    public static Kind<double> Degrees { get; } = Value(
        FieldKind.Number, static (ref reader) => reader.GetDouble(), ValueForms.Degrees, degrees => JsonValue.Create(degrees));

    public static Kind<decimal?> EuroOrNone { get; } = ValueOrNone(
        FieldKind.Number, Amount, ValueForms.Euro, euro => JsonValue.Create(euro)) with
    {
        Take = (source, field, before) => source.EuroOrNone(field, before),
    };

    public static Kind<DateOnly> Day { get; } = Value(FieldKind.Day, JsonReading.Day, ValueForms.Day, WrittenDay);

    public static Kind<DateOnly?> DayOrNone { get; } = ValueOrNone(FieldKind.Day, JsonReading.Day, ValueForms.Day, WrittenDay);

    public static Kind<ImmutableArray<DateOnly>> Days { get; } = List<DateOnly>(
        FieldKind.Days,
        JsonReading.Day,
        (source, field, before) => source.Values(field, before, ValueForms.Day),
        (day, _) => WrittenDay(day));

    public static Kind<TimeOnly> Time { get; } = Value(FieldKind.Time, Hour, ValueForms.Time, WrittenTime);

    /// <summary>A time of day, in minutes.</summary>
    public static Kind<TimeOnly?> MinuteOrNone { get; } = ValueOrNone(FieldKind.Time, Hour, ValueForms.Time, WrittenTime) with
    {
        Take = (source, field, before) => source.ValueOrNone(field, before, ValueForms.Time) is { } time
            ? new TimeOnly(time.Hour, time.Minute)
            : null,
    };

    public static Kind<bool> FlagOr(bool ordinary) =>
        ValueOr(FieldKind.Flag, Truth, ordinary, ValueForms.Flag, flag => flag == ordinary ? null : JsonValue.Create(flag));

    /// <summary>A flag that is always written to files, even when false.</summary>
    public static Kind<bool> SaidFlag { get; } = ValueOr(FieldKind.Flag, Truth, false, ValueForms.Flag, flag => JsonValue.Create(flag));

    public static Kind<int> CountOr(int ordinary) =>
        ValueOr(FieldKind.Number, Whole, ordinary, ValueForms.Count, count => JsonValue.Create(count));

    public static Kind<TEnum> Name<TEnum>()
        where TEnum : struct, Enum => Value(FieldKind.Name, JsonReading.Name<TEnum>, ValueForms.Name<TEnum>(), WrittenName);

    public static Kind<TEnum> NameOr<TEnum>(TEnum ordinary)
        where TEnum : struct, Enum => ValueOr(FieldKind.Name, JsonReading.Name<TEnum>, ordinary, ValueForms.Name<TEnum>(), WrittenName);

    public static Kind<TEnum?> NameOrNone<TEnum>()
        where TEnum : struct, Enum => ValueOrNone(FieldKind.Name, JsonReading.Name<TEnum>, ValueForms.Name<TEnum>(), WrittenName);

    public static Kind<ImmutableArray<TEnum>> Names<TEnum>()
        where TEnum : struct, Enum => List<TEnum>(
            FieldKind.Names,
            JsonReading.Name<TEnum>,
            (source, field, before) => source.Values(field, before, ValueForms.Name<TEnum>()),
            (name, _) => WrittenName(name));

    /// <summary>Enum values, sorted in the order of the enum.</summary>
    public static Kind<ImmutableArray<TEnum>> SortedNames<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>() with
        {
            Take = (source, field, before) => [.. source.Values(field, before, ValueForms.Name<TEnum>()).Order()],
        };

    public static Kind<Guid> Reference(EntryKind kind) => new(
        FieldKind.Reference, Id, (source, field, before) => source.Reference(field, before, kind), (id, slugOf) => slugOf(id))
    {
        IsRequired = true,
        References = id => [new("", kind, id)],
        Renamed = (id, now) => now(id),
    };

    public static Kind<Guid?> ReferenceOrNone(EntryKind kind) => new(
        FieldKind.Reference,
        (ref reader) => reader.ValueOrNull(Id),
        (source, field, before) => source.ReferenceOrNone(field, before, kind),
        (id, slugOf) => id is { } given ? slugOf(given) : null)
    {
        References = id => id is { } given ? [new("", kind, given)] : [],
        Renamed = (id, now) => id is { } given ? now(given) : null,
    };

    public static Kind<ImmutableArray<Guid>> References(EntryKind kind) =>
        List<Guid>(
            FieldKind.References, Id, (source, field, before) => source.References(field, before, kind), (id, slugOf) => slugOf(id)) with
        {
            References = ids => ids.Select(id => new FieldReference("", kind, id)),
            // After a merge, an entry that would be listed twice is listed once.
            Renamed = (ids, now) => ids.Any(id => now(id) != id) ? [.. ids.Select(now).Distinct()] : ids,
        };

    /// <summary>References without an order: files list them by slug.</summary>
    public static Kind<ImmutableArray<Guid>> UnorderedReferences(EntryKind kind) => References(kind) with
    {
        Write = (ids, slugOf) => ids.IsEmpty
            ? null
            : new JsonArray([.. ids.Select(slugOf).Order(StringComparer.Ordinal).Select(slug => (JsonNode)slug)]),
    };

    /// <summary>Entries that refer to each other: a merge changes both sides by itself, and a retired entry keeps its neighbours.</summary>
    public static Kind<ImmutableArray<Guid>> Neighbours(EntryKind kind) => UnorderedReferences(kind) with
    {
        References = _ => [],
        Renamed = (ids, _) => ids,
    };

    public static Kind<Coordinates?> PointOrNone(FieldSet<Coordinates> fields) => PartOrNone(fields) with
    {
        Take = (source, field, before) => source.PointOrNone(field, before),
    };

    public static Kind<Address?> AddressOfPlace(FieldSet<Address> fields) => PartOrNone(fields) with
    {
        Take = (source, field, before) => source.AddressOfPlace(field, before),
    };

    public static Kind<Coordinates?> PointOfPlace(FieldSet<Coordinates> fields) => PartOrNone(fields) with
    {
        Take = (source, field, before) => source.PointOfPlace(field, before),
    };

    public static Kind<Provenance> Origin(FieldSet<Provenance> fields) => new(
        FieldKind.Part,
        fields.Read,
        (source, field, before) => source.Provenance(field, before),
        (provenance, slugOf) => fields.Write(provenance, slugOf))
    {
        IsRequired = true,
        Within = fields,
    };

    public static Kind<T?> PartOrNone<T>(FieldSet<T> fields)
        where T : class
    {
        ReadOne<T> read = fields.Read;
        return new(
            FieldKind.Part,
            (ref reader) => reader.OrNull(read),
            (source, field, before) => source.PartOrNone(field, before, fields),
            (part, slugOf) => part is null ? null : fields.Write(part, slugOf))
        {
            Within = fields,
            References = part => part is null ? [] : fields.References(part),
            Renamed = (part, now) => part is null ? null : fields.Renamed(part, now),
        };
    }

    public static Kind<ImmutableArray<T>> Parts<T>(FieldSet<T> fields)
        where T : class => List<T>(
            FieldKind.Parts, fields.Read, (source, field, before) => source.Parts(field, before, fields), fields.Write) with
        {
            Within = fields,
            References = parts => parts.SelectMany(fields.References).Select(reference => reference with { Path = "" }),
            Renamed = (parts, now) => parts.Select(part => fields.Renamed(part, now)).ToImmutableArray() is var after
                && parts.Zip(after).All(pair => ReferenceEquals(pair.First, pair.Second)) ? parts : after,
        };

    private static Kind<string> WordAs(FieldKind kind, ValueForm<string> form) => new(
        kind, JsonReading.Text, (source, field, before) => source.Word(field, before, form), (word, _) => JsonValue.Create(word))
    {
        IsRequired = true,
    };

    private static Kind<string?> WordOrNoneAs(FieldKind kind, ValueForm<string> form) => new(
        kind,
        (ref reader) => reader.TextOrNull(),
        (source, field, before) => source.WordOrNone(field, before, form),
        (word, _) => JsonValue.Create(word));

    private static Kind<T> Value<T>(FieldKind kind, ReadOne<T> read, ValueForm<T> form, Func<T, JsonNode?> write)
        where T : struct => new(kind, read, (source, field, before) => source.Value(field, before, form), (value, _) => write(value))
        {
            IsRequired = true,
        };

    private static Kind<T> ValueOr<T>(FieldKind kind, ReadOne<T> read, T ordinary, ValueForm<T> form, Func<T, JsonNode?> write)
        where T : struct => new(
            kind, read, (source, field, before) => source.ValueOr(field, before, ordinary, form), (value, _) => write(value))
        {
            IsNothing = value => EqualityComparer<T>.Default.Equals(value, ordinary),
        };

    private static Kind<T?> ValueOrNone<T>(FieldKind kind, ReadOne<T> read, ValueForm<T> form, Func<T, JsonNode?> write)
        where T : struct => new(
            kind,
            (ref reader) => reader.ValueOrNull(read),
            (source, field, before) => source.ValueOrNone(field, before, form),
            (value, _) => value is { } given ? write(given) : null);

    private static Kind<ImmutableArray<T>> List<T>(
        FieldKind kind, ReadOne<T> one, Kind<ImmutableArray<T>>.Ask take, Func<T, Func<Guid, string>, JsonNode?> write) =>
        new(
            kind,
            (ref reader) => reader.List(one),
            take,
            (list, slugOf) => list.IsEmpty ? null : new JsonArray([.. list.Select(item => write(item, slugOf))]))
        {
            IsNothing = list => list.IsEmpty,
        };

    private static JsonNode? WrittenDay(DateOnly day) =>
        JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static JsonNode? WrittenTime(TimeOnly time) =>
        JsonValue.Create(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static JsonNode? WrittenName<TEnum>(TEnum name)
        where TEnum : struct, Enum => JsonValue.Create(UpperSnake<TEnum>.Name(name));
}
