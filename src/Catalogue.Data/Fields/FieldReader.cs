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

    private readonly string _what;
    private readonly byte[][] _names;
    private readonly byte[]?[] _formers;
    private readonly Field<T>?[] _fields;
    private readonly ulong _required;

    /// <summary>All known fields, in the order in which they are written, each with its reader; null for one that is skipped.</summary>
    public FieldReader(string what, IEnumerable<(Field Known, Field<T>? Wanted)> fields)
    {
        (Field Known, Field<T>? Wanted)[] all = [.. fields];
        if (all.Length > MostFields)
            throw new ArgumentException($"An object has at most {MostFields} fields.", nameof(fields));
        _what = what;
        _names = [.. all.Select(one => Encoding.UTF8.GetBytes(one.Known.Name))];
        _formers = [.. all.Select(one => one.Known.Former is { } former ? Encoding.UTF8.GetBytes(former) : null)];
        _fields = [.. all.Select(one => one.Wanted)];
        foreach (var (at, field) in _fields.Index())
            _required |= field?.IsRequired == true ? 1UL << at : 0;
    }

    /// <summary>Throws JsonException for JSON that is not such an object.</summary>
    public T Read(ref Utf8JsonReader reader, byte[] json, T target)
    {
        reader.Begin(_what);
        var (seen, next) = (0UL, 0);
        while (reader.NextMember())
        {
            var at = Find(ref reader, next);
            if (at < 0 || _fields[at] is not { } field)
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

        if ((_required & ~seen) is not 0 and var missing)
            throw JsonReading.Missing(_fields[BitOperations.TrailingZeroCount(missing)]!.Name);
        return target;
    }

    private int Find(ref Utf8JsonReader reader, int from)
    {
        for (var (tried, at) = (0, from); tried < _names.Length; tried++, at++)
        {
            if (at == _names.Length)
                at = 0;
            if (reader.ValueTextEquals(_names[at]))
                return at;
        }

        for (var at = 0; at < _formers.Length; at++)
        {
            if (_formers[at] is { } former && reader.ValueTextEquals(former))
                return at;
        }

        return -1;
    }
}
