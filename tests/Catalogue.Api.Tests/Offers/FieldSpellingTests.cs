using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Server;
using Catalogue.Api.Tests.Start;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Offers;

/// <summary>
/// A field of an entry is called the same in the schema, in JSON and of an offer in CSV; what was kept under another name is read.
/// </summary>
[Collection(SeededServer.Collection)]
public sealed partial class FieldSpellingTests(SeededServer server)
{
    // What a row says beside the content of its offer, and the marks of texts, which the schema has as servedTexts.
    private static readonly string[] besideContent = ["slug", "status", "lastChecked", "nextCheck", "machineTexts", "unreviewedTexts"];

    private static readonly Schema schema = CatalogueSchema.Load().Schema;

    public static TheoryData<string> Stored => [.. Paths(typeof(OfferContent))];

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_field_in_JSON_is_one_of_the_schema(string path)
    {
        var type = schema.Types["Offer"];
        foreach (var name in path.Split('.'))
        {
            var fields = Assert.IsType<ObjectType>(type).Fields;
            Assert.True(fields.TryGetValue(name, out var field), $"{type.Name} has no field {name}.");
            type = (NamedType)field.Type.Named;
        }
    }

    /// <summary>
    /// Of each noun but the offer, and of the objects in it, the fields that its JSON may have, as the import tells who writes another.
    /// </summary>
    [Theory]
    [InlineData("municipalities", "Municipality")]
    [InlineData("neighbourhoods", "Neighbourhood")]
    [InlineData("schools", "School")]
    [InlineData("organisations", "Organisation")]
    [InlineData("themes", "Theme")]
    [InlineData("platforms", "ConsultationPlatform")]
    public async Task A_field_of_a_noun_in_JSON_is_one_of_the_schema(string noun, string type)
    {
        var fields = ((ObjectType)schema.Types[type]).Fields.Values;
        var objects = fields
            .Where(
                field => field.Type.Named is ObjectType inner && inner.Interfaces.All(one => one.Name != "Node") && field.Arguments.Count == 0).ToArray();
        var members = objects.Select(
            field => $"\"{field.Name}\": {(field.Type.Nullable is ListType ? "[{\"x\": 1}]" : "{\"x\": 1}")}").Append("\"x\": 1");
        var folder = TestFolder.Make();
        try
        {
            var file = Path.Combine(folder, "nouns.json");
            await File.WriteAllTextAsync(file, $"{{\"{noun}\": [{{\"slug\": \"x\", {string.Join(", ", members)}}}]}}");
            using var program = ServerProcess.Start("import", file, "--ConnectionStrings:Catalogue", server.Api.Database.ConnectionString);
            var report = await program.OutputAsync();
            var known = KnownFields().Matches(report).ToDictionary(
                match => match.Groups["path"].Value, match => match.Groups["names"].Value.Split(", "));
            Assert.Contains("", known);
            Assert.Equal(
                objects.Select(field => field.Name).Where(
                    name => report.Contains($"].{name}", StringComparison.Ordinal)).Append("").Order(),
                known.Keys.Select(path => path.Split('.', '[')[0]).Order());
            Assert.All(known, at =>
            {
                var holder = at.Key.Length == 0 ? type : fields.Single(field => field.Name == at.Key.Split('.', '[')[0]).Type.Named.Name;
                Assert.Subset(((ObjectType)schema.Types[holder]).Fields.Keys.ToHashSet(), at.Value.ToHashSet());
            });
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Fact]
    public void What_is_written_has_the_names_of_what_is_kept()
    {
        var stored = Paths(typeof(OfferContent)).ToHashSet();
        // Of a place the parts of its address and its coordinates are written beside its other members.
        var flat = stored.Select(
            path => path.Split('.') is ["places", _, var part] ? $"places.{part}" : path).Append("provenanceNote").Append("assumed").ToHashSet();
        Assert.Subset(flat, Written((InputObjectType)schema.Types["OfferContentInput"]).ToHashSet());
    }

    [Fact]
    public async Task A_column_has_the_name_of_what_stands_in_it_and_every_field_has_one()
    {
        using var program = ServerProcess.Start("export", "--format", "csv", "--ConnectionStrings:Catalogue", server.Api.Database.ConnectionString);
        var header = (await program.OutputAsync()).Split('\n')[0].Trim('\uFEFF', '\r').Split(',').Where(
            name => !name.Contains('#', StringComparison.Ordinal)).ToArray();
        var stored = Paths(typeof(OfferContent)).Concat(besideContent).ToHashSet();
        Assert.All(header, name => Assert.True(stored.Contains(name) || stored.Contains(name[..Math.Max(name.LastIndexOf('.'), 0)]), name));
        Assert.Equal(
            stored.Select(path => path.Split('.')[0]).Order().Distinct(), header.Select(name => name.Split('.')[0]).Order().Distinct());
    }

    [Fact]
    public async Task Nouns_with_the_name_of_before_are_read_from_files_and_in_revisions()
    {
        const string question = "query @inContext(catalogue: WORKING) { school(by: {slug: \"oud\"}) { retired history { what differences { path before after } } } }";
        var database = await CatalogueTemplate.SeededAsync();
        var folder = TestFolder.Make();
        try
        {
            var file = Path.Combine(folder, "schools.json");
            foreach (var member in (string[])["\"isRetired\": false", "\"isRetired\": true"])
            {
                var school = $$"""{"slug": "oud", "name": "Oud", "municipality": "hasselt", {{member}}, "provenance": {"kind": "EXAMPLE"} }""";
                await File.WriteAllTextAsync(file, $"{{\"schools\": [{school}]}}");
                using var program = ServerProcess.Start("import", file, "--apply", "--ConnectionStrings:Catalogue", database.ConnectionString);
                Assert.Equal((0, ""), await program.EndAsync());
            }

            // As it was kept before, and an act of now upon it.
            await database.AskAsync(
                "UPDATE entry_revision SET content = replace(content::text, '\"retired\"', '\"isRetired\"')::jsonb WHERE content::text LIKE '%\"retired\"%'");
            await using var api = await ApiServer.StartAsync(database, settings: server.City.Settings("city"));
            var administrator = server.City.Bearer("administrator");
            await api.AskAsAsync(
                administrator, "mutation { updateSchool(input: {school: \"oud\", content: {name: \"Ouder\"}}) { userErrors { code } } }");
            var told = (await api.AskAsAsync(administrator, question)).Data.GetProperty("school");
            Assert.True(told.GetProperty("retired").GetBoolean());
            Assert.Equal(
                ["update name", "import schools.json retired"],
                told.GetProperty("history").EnumerateArray().Take(2)
                    .Select(save => string.Join(' ', save.GetProperty("differences").EnumerateArray()
                    .Select(difference => difference.GetProperty("path").GetString()).Prepend(save.GetProperty("what").GetString()))));
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Fact]
    public async Task A_database_with_the_names_of_before_is_read_with_its_revisions()
    {
        const string question = """
            query @inContext(catalogue: WORKING) {
              offers(first: 100, filter: { period: {} }) {
                nodes { slug registration { required } schedule { byArrangement } }
              }
              registered: offer(by: { slug: "huiswerkbegeleiding-basisonderwijs-sint-truiden" }) { history { differences { path before after } } }
              arranged: offer(by: { slug: "leerwinkel-hasselt" }) { history { differences { path before after } } }
            }
            """;
        var expected = (await server.Api.AskAsAsync(server.City.Bearer("administrator"), question)).Data.GetRawText();
        Assert.Contains("\"required\":true", expected, StringComparison.Ordinal);
        Assert.Contains("\"byArrangement\":true", expected, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"registration.required\"", expected, StringComparison.Ordinal);

        var database = await CatalogueTemplate.SeededAsync();
        foreach (var (table, column, type) in new[] { ("offer", "working", "json"), ("offer", "published", "json"), ("offer_revision", "content", "jsonb") })
        {
            await database.AskAsync(
                $"""
                UPDATE {table} SET {column} = regexp_replace(regexp_replace({column}::text, '"required"( ?):', '"isRequired"\1:'), '"byArrangement"( ?):', '"isByArrangement"\1:')::{type}
                """);
            Assert.True((long)(await database.AskAsync($"SELECT count(*) FROM {table} WHERE {column}::text LIKE '%\"isRequired\"%'"))! > 0);
        }

        await using var before = await ApiServer.StartAsync(database, settings: server.City.Settings("city"));
        Assert.Equal(expected, (await before.AskAsAsync(server.City.Bearer("administrator"), question)).Data.GetRawText());
    }

    // Of records of the catalogue, their members; texts and lists of values have none.
    private static IEnumerable<string> Paths(Type record) =>
        from property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute))
        let name = JsonNamingPolicy.CamelCase.ConvertName(property.Name)
        let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        let item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type
        let isRecord = item.Assembly == typeof(OfferContent).Assembly && !item.IsEnum && item != typeof(LocalizedText)
        from path in isRecord ? Paths(item).Select(inner => $"{name}.{inner}").Prepend(name) : [name]
        select path;

    private static IEnumerable<string> Written(InputObjectType input) =>
        input.Fields.Values.SelectMany(
            field => field.Type.Named is InputObjectType inner
                ? Written(inner).Select(path => $"{field.Name}.{path}").Prepend(field.Name)
                : [field.Name]);

    // line 1, at schools[0].address.x: "1" is not a field here; these are: street, postcode, locality: leave it out, …
    [GeneratedRegex(@"at \w+\[0\]\.(?<path>[\w.\[\]]*?)x: .*these are: (?<names>[^:]*): ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KnownFields();
}
