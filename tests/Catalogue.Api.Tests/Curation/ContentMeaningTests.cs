using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;
using Graph = Catalogue.Data.Snapshot.Catalogue;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// What a member of a content means, whichever noun's it is: left out, it stays; null takes it away, as if it had never been given; an
/// empty text is none; a list replaces the list, each of its values once, empty texts left out; of a part the same holds for its members.
/// What cannot be taken away is refused by name.
/// </summary>
public sealed class ContentMeaningTests
{
    private static readonly Graph Entries = Entry();

    private static readonly Dictionary<string, Reader> Readers = new()
    {
        ["OfferContentInput"] = Of(OfferFields.All),
        ["OrganisationContentInput"] = Of(OrganisationFields.All),
        ["SchoolContentInput"] = Of(SchoolFields.All),
        ["NeighbourhoodContentInput"] = Of(NeighbourhoodFields.All),
        ["ThemeContentInput"] = Of(ThemeFields.All),
        ["ConsultationPlatformContentInput"] = Of(ConsultationPlatformFields.All),
    };

    private delegate (object Entry, ImmutableArray<Finding> Errors) Reader(InputObject input, object? over);

    /// <summary>Each noun and member, parts by their path.</summary>
    public static TheoryData<string, string> Members => Where(_ => true);

    public static TheoryData<string, string> Texts => Where(member => member.Type.Nullable is ScalarType { Name: "String" });

    public static TheoryData<string, string> Lists => Where(member => member.Type.Nullable is ListType);

    public static TheoryData<string, string> ListsOfValues =>
        Where(member => member.Type is { Nullable: ListType, Named: not InputObjectType });

    [Fact]
    public void Every_content_of_the_schema_is_here() => Assert.Equal(
        SampleContent.Schema.Types.Keys.Where(
            name => name.EndsWith("ContentInput", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Readers.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Members))]
    public void What_is_given_is_written(string type, string path) =>
        Assert.NotEqual(
            Json(Read(type, With(type, path, _ => (false, null)))), Json(Read(type, SampleContent.Whole(SampleContent.Type(type)))));

    [Theory]
    [MemberData(nameof(Members))]
    public void What_is_left_out_stays(string type, string path)
    {
        var whole = Read(type, SampleContent.Whole(SampleContent.Type(type)));
        if (!InItem(type, path))
            Assert.Equal(Json(whole), Json(Read(type, With(type, path, _ => (false, null)), whole)));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Null_takes_away(string type, string path)
    {
        if (Member(type, path).Type is not NonNullType)
            AssertTakenAway(type, path, null);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_empty_text_is_none(string type, string path)
    {
        if (Member(type, path).Type is not NonNullType)
            Assert.All(["", " \n"], text => AssertTakenAway(type, path, text));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_empty_list_is_none(string type, string path)
    {
        if (Member(type, path).Type is not NonNullType)
            AssertTakenAway(type, path, Array.Empty<object?>());
    }

    [Theory]
    [MemberData(nameof(ListsOfValues))]
    public void A_value_of_a_list_counts_once_and_an_empty_text_not_at_all(string type, string path)
    {
        var whole = Read(type, SampleContent.Whole(SampleContent.Type(type)));
        var isText = Member(type, path).Type.Named.Name == "String";
        var twice = With(
            type, path, list => (true, (object?[])[.. (object?[])list!, .. (object?[])list!, .. isText ? (object?[])["", "  "] : []]));
        Assert.Equal(Json(whole), Json(Read(type, twice)));
        Assert.Equal(Json(whole), Json(Read(type, twice, whole)));
    }

    /// <summary>Over what has it, it is as where it never was; what there must be is refused by its name.</summary>
    private static void AssertTakenAway(string type, string path, object? value)
    {
        var whole = Read(type, SampleContent.Whole(SampleContent.Type(type)));
        var (entry, errors) = Readers[type](With(type, path, _ => (true, value)), whole);
        var (without, missing) = Readers[type](With(type, path, _ => (false, null)), null);
        if (missing.IsEmpty)
            Assert.Equal(Json(without), Json(entry));
        Assert.Equal(missing.Select(error => (error.Path, error.Code)), errors.Select(error => (error.Path, error.Code)));
    }

    private static object Read(string type, InputObject input, object? over = null) => Readers[type](input, over).Entry;

    private static InputObject With(string type, string path, Func<object?, (bool Stays, object? Value)> change) =>
        SampleContent.With(SampleContent.Whole(SampleContent.Type(type)), path.Split('.'), change);

    private static string Json(object entry) => JsonSerializer.Serialize(entry, entry.GetType());

    private static Reader Of<T>(FieldSet<T> fields)
        where T : class => (input, over) =>
            (fields.Over(over as T ?? fields.Blank, Content(input)), Content(input).Errors(fields, isNew: over is null));

    private static ContentInput Content(InputObject input) => new(input, new EntryNames(Entries));

    private static IEnumerable<string> Paths(InputObjectType type) =>
        type.Fields.Values.SelectMany(member => member.Type.Named is InputObjectType part
        ? Paths(part).Where(path => IsOptional(part, path)).Select(path => $"{member.Name}.{path}").Prepend(member.Name)
        : [member.Name]);

    // What a part requires can be neither left out nor null: coercion sees to it.
    private static bool IsOptional(InputObjectType type, string path) => type.Fields[path.Split('.')[0]].Type is not NonNullType;

    private static InputValueDefinition Member(string type, string path) => path.Split('.') switch
    {
        [var name] => SampleContent.Type(type).Fields[name],
        [var name, .. var within] => Member(SampleContent.Type(type).Fields[name].Type.Named.Name, string.Join('.', within)),
        _ => throw new ArgumentException("No path is empty.", nameof(path)),
    };

    /// <summary>Within an item of a list, which takes the place of the item that was.</summary>
    private static bool InItem(string type, string path)
    {
        var names = path.Split('.');
        return Enumerable.Range(1, names.Length - 1)
            .Any(length => Member(type, string.Join('.', names[..length])).Type.Nullable is ListType);
    }

    private static TheoryData<string, string> Where(Func<InputValueDefinition, bool> isAsked)
    {
        var rows = new TheoryData<string, string>();
        foreach (var type in Readers.Keys)
        {
            foreach (var path in Paths(SampleContent.Type(type)).Where(path => isAsked(Member(type, path))))
                rows.Add(type, path);
        }

        return rows;
    }

    private static Graph Entry() => new(new CatalogueEntries
    {
        Version = new(Guid.NewGuid(), 1, 1),
        Municipalities = [new Municipality { Id = Guid.NewGuid(), Slug = SampleContent.Slug, Name = "Proef", NisCode = "73000", Provenance = Provenance.ByStaff }],
        Organisations = [OrganisationFields.All.Blank with { Id = Guid.NewGuid(), Slug = SampleContent.Slug, Name = "Proef" }],
        Schools = [SchoolFields.All.Blank with { Id = Guid.NewGuid(), Slug = SampleContent.Slug, Name = "Proef" }],
        Neighbourhoods = [NeighbourhoodFields.All.Blank with { Id = Guid.NewGuid(), Slug = SampleContent.Slug, Name = "Proef" }],
        Themes = [ThemeFields.All.Blank with { Id = Guid.NewGuid(), Slug = SampleContent.Slug }],
    });
}
