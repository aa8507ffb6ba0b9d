using Catalogue.Data.Fields;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Tests.Offers;

public sealed class OfferReferencesTests
{
    /// <summary>One that has none would keep an offer from being saved.</summary>
    [Fact]
    public void Every_field_that_names_entries_has_a_kind_of_reference() => Assert.Equal(
        Paths(OfferFields.All).Distinct().Order(StringComparer.Ordinal),
        Enum.GetValues<OfferReferenceKind>().Select(OfferReferences.PathOf).Distinct().Order(StringComparer.Ordinal));

    // What stands in a list of parts is kept under the list.
    private static IEnumerable<string> Paths(FieldSet fields, string part = "") => fields.SelectMany(field => field.Kind switch
    {
        FieldKind.Reference or FieldKind.References => [part + field.Name],
        FieldKind.Part => Paths(field.Within!, $"{part}{field.Name}."),
        FieldKind.Parts => Paths(field.Within!).Select(_ => part + field.Name),
        _ => Enumerable.Empty<string>(),
    });
}
