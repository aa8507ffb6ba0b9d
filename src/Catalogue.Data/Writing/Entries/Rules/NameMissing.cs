using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class NameMissing
{
    public static readonly Rule Rule = new(
        "NAME_MISSING",
        FindingSeverity.Error,
        "Er is geen Nederlandse naam: schrijf hoe mensen het noemen.",
        "There is no Dutch name: write what people call it.",
        entry => string.IsNullOrWhiteSpace(entry.Noun.Name(entry.Entry)) ? [new("name")] : []);
}
