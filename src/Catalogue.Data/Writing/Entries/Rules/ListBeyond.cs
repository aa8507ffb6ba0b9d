using System.Collections;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class ListBeyond
{
    private const int Most = 200;

    public static readonly Rule Rule = new(
        "LIST_TOO_LONG",
        FindingSeverity.Error,
        "{0} telt er meer dan {1}: noem er minder.",
        "{0} has more than {1}: name fewer.",
        entry => entry.Noun.Fields.Values(entry.Entry).Where(field => field.Value is ICollection { Count: > Most })
            .Select(list => new Found(list.Field.Name, list.Field.Name, Most)));
}
