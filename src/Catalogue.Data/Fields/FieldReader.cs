using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Catalogue.Data.Fields;

/// <summary>
/// Reads JSON that CatalogueJson wrote into an object, field by field. The search for a name starts after the previous field: since members
/// are written in the order of the record, one comparison usually suffices. Fields that are known but not wanted are skipped, as are
/// unknown ones.
/// </summary>
internal sealed class FieldReader<T>
    where T : class
{
    // The fields read so far are bits of one number.
    private const int MostFields = 64;

    private readonly string what;
    private readonly byte[][] names;
    private readonly byte[]?[] formers;
    private readonly Field<T>?[] fields;
    private readonly ulong required;

    /// <summary>All known fields, in the order in which they are written, each with its reader; null for one that is skipped.</summary>
    public FieldReader(string what, IEnumerable<(Field Known, Field<T>? Wanted)> fields)
    {
        (Field Known, Field<T>? Wanted)[] all = [.. fields];
        if (all.Length > MostFields)
            throw new ArgumentException($"An object has at most {MostFields} fields.", nameof(fields));
        this.what = what;
        names = [.. all.Select(one => Encoding.UTF8.GetBytes(one.Known.Name))];
        formers = [.. all.Select(one => one.Known.Former is { } former ? Encoding.UTF8.GetBytes(former) : null)];
        this.fields = [.. all.Select(one => one.Wanted)];
        foreach (var (at, field) in this.fields.Index())
            required |= field?.IsRequired == true ? 1UL << at : 0;
    }

    /// <summary>Throws JsonException for JSON that is not such an object.</summary>
    public T Read(ref Utf8JsonReader reader, byte[] json, T target)
    {
        reader.Begin(what);
        var (seen, next) = (0UL, 0);
        while (reader.NextMember())
        {
            var at = Find(ref reader, next);
            if (at < 0 || fields[at] is not { } field)
            {
                reader.PassOver();
                next = at < 0 ? next : at + 1;
                continue;
            }

            reader.Read();
            field.Read(ref reader, json, target);
            seen |= 1UL << at;
            next = at + 1;
        }

        if ((required & ~seen) is not 0 and var missing)
            throw JsonReading.Missing(fields[BitOperations.TrailingZeroCount(missing)]!.Name);
        return target;
    }

    private int Find(ref Utf8JsonReader reader, int from)
    {
        for (var (tried, at) = (0, from); tried < names.Length; tried++, at++)
        {
            if (at == names.Length)
                at = 0;
            if (reader.ValueTextEquals(names[at]))
                return at;
        }

        for (var at = 0; at < formers.Length; at++)
        {
            if (formers[at] is { } former && reader.ValueTextEquals(former))
                return at;
        }

        return -1;
    }
}
