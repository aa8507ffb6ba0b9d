using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Tests.Fields;

/// <summary>That the lists of fields are whole: what a record says and its list does not would be lost without a word.</summary>
public sealed class FieldSetTests
{
    private static readonly Dictionary<Type, FieldSet> Lists = new()
    {
        [typeof(OfferContent)] = OfferFields.All,
        [typeof(Organisation)] = OrganisationFields.All,
        [typeof(School)] = SchoolFields.All,
        [typeof(Municipality)] = NeighbourhoodFields.OfMunicipality,
        [typeof(Neighbourhood)] = NeighbourhoodFields.All,
        [typeof(Theme)] = ThemeFields.All,
        [typeof(ConsultationPlatform)] = ConsultationPlatformFields.All,
    };

    // What an entry is beside what it says: SeedNouns and SeedForm read and write these.
    private static readonly HashSet<string> OfAnEntry = [.. typeof(ReferenceEntry).GetProperties().Select(property => property.Name).Except(["Provenance"])];

    // What files say of an entry beside its fields.
    private static readonly string[] OfAnyEntry = ["slug", "status", "lastChecked", "nextCheck", "retired", "mergedInto"];

    public static TheoryData<string> Records => [.. All().Select(one => one.Record.Name).Distinct()];

    public static TheoryData<string> Names => [.. All().SelectMany(one => one.List.Select(known => known.Name)).Distinct()];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_member_of_a_record_is_in_its_list(string record)
    {
        foreach (var (type, list) in All().Where(one => one.Record.Name == record))
        {
            var members = type.GetProperties().Where(
                property => property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null && !OfAnEntry.Contains(property.Name));
            Assert.Equal(
                members.Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).Order(StringComparer.Ordinal),
                list.Select(field => field.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_detail_of_an_offer_is_read_as_one() => Assert.Equal(
        typeof(OfferDetails).GetProperties().Where(property => property.SetMethod is not null).Select(
            property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
        OfferFields.All.Fields.Where(
            field => field.Of<OfferDetails>() is not null).Select(field => field.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_has_a_label_in_Dutch_and_in_English(string field)
    {
        Assert.True(FieldLabels.Has(field), $"Fields/labels.json has no \"{field}\".");
        Assert.All(FieldLabels.Of(field).Translations, label => Assert.NotEqual("", label.Text));
    }

    [Fact]
    public void Every_label_is_of_a_field()
    {
        using var file = JsonDocument.Parse(typeof(FieldLabels).Assembly.GetManifestResourceStream("Fields/labels.json")!);
        Assert.Empty(
            file.RootElement.GetProperty("fields").EnumerateObject().Select(label => label.Name).Except(
                All().SelectMany(one => one.List.Select(field => field.Name))).Except(OfAnyEntry));
    }

    /// <summary>"De naam ontbreekt": Dutch does not tell the article by the word.</summary>
    [Fact]
    public void What_must_be_there_has_an_article_in_Dutch()
    {
        IEnumerable<string> required =
        [
            .. OfferFields.All.Required,
            .. OrganisationFields.All.Required,
            .. SchoolFields.All.Required,
            .. NeighbourhoodFields.All.Required,
            .. NeighbourhoodFields.OfMunicipality.Required, .. ThemeFields.All.Required, .. ConsultationPlatformFields.All.Required,
        ];
        Assert.All(required.Distinct(), field => Assert.Matches("^(de|het) ", FieldLabels.InSentence(field).Dutch));
    }

    [Theory]
    [InlineData("areas[1].neighbourhoods", "gebieden (2e), wijken", "areas (2), neighbourhoods")]
    [InlineData("title.fr", "titel, fr", "title, fr")]
    [InlineData("openingHours[0].closes", "openingsuren (1e), sluit", "opening hours (1), closes")]
    [InlineData("[", "[", "[")]
    public void A_path_is_told_in_words(string path, string dutch, string english)
    {
        Assert.Equal(LocalizedText.InDutchAndEnglish(dutch, english), FieldLabels.Of(path));
    }

    [Fact]
    public void A_list_tells_its_field_by_a_path()
    {
        Assert.Equal(FieldKind.Text, OfferFields.All.Find("price.note")!.Kind);
        Assert.Equal(FieldKind.Name, OfferFields.All.Find("places.kind")!.Kind);
        Assert.Null(OfferFields.All.Find("price.colour"));
        Assert.Null(OfferFields.All.Find("title.nl"));
    }

    private static IEnumerable<(Type Record, FieldSet List)> All() => Lists.SelectMany(one => Within(one.Key, one.Value));

    private static IEnumerable<(Type Record, FieldSet List)> Within(Type record, FieldSet list) =>
        list.Where(field => field.Within is not null)
        .SelectMany(field => Within(field.Within!.GetType().GetGenericArguments()[0], field.Within!)).Prepend((record, list));
}
