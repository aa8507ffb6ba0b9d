using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Naming;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests;

/// <summary>The files of schema/, the code that answers them, and what is served as the schema are one.</summary>
[Collection(SeededServer.Collection)]
public sealed class CatalogueSchemaTests(SeededServer server)
{
    private static readonly Schema Schema = CatalogueSchema.Load().Schema;

    [Fact]
    public async Task What_is_served_is_the_schema_itself()
    {
        var text = (await server.Api.GetAsync("/schema.graphql", accept: null)).Text;
        var served = SchemaBuilder.Build([Parser.Parse(new Source(text), ParserLimits.Schema)]);
        Assert.Equal(SchemaPrinter.Print(Schema), SchemaPrinter.Print(served));
    }

    [Fact]
    public void Values_of_enums_are_spelt_as_the_database_and_the_seed_spell_them()
    {
        var bound = Schema.Types.Values.OfType<EnumType>().SelectMany(type => type.Values.Values).Where(
            value => value.Value.GetType().Namespace!.StartsWith("Catalogue.Data", StringComparison.Ordinal)).ToList();
        Assert.Contains(bound, value => value.Name == "PRIMARY_1");
        Assert.All(bound, value => Assert.Equal(
            value.Name, typeof(UpperSnake<>).MakeGenericType(value.Value.GetType()).GetMethod("Name")!.Invoke(null, [value.Value])));
    }

    [Fact]
    public async Task A_clients_own_introspection_query_is_answered()
    {
        var answer = await server.Api.AskAsync("""
            { __schema { description queryType { name } directives { name locations args { name } }
              types { kind name description fields(includeDeprecated: true) { name description type { ...T } args { name defaultValue type { ...T } } }
                inputFields { name defaultValue type { ...T } } interfaces { name } enumValues(includeDeprecated: true) { name description } possibleTypes { name } isOneOf specifiedByURL } } }
            fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
            """);
        var types = answer.Data.GetProperty("__schema").GetProperty("types").EnumerateArray().Select(
            type => type.GetProperty("name").GetString()!).ToList();
        Assert.Superset(Enumerable.ToHashSet(["Offer", "OfferFilter", "AgeInput", "SchoolNetwork", "OfferConnection"]), types.ToHashSet());
    }

    private static readonly Dictionary<string, string> Values = new() { ["LanguageTag"] = "\"en\"", ["Date"] = "\"2026-09-02\"" };

    [Fact]
    public async Task Every_field_of_every_type_answers_for_the_starting_data()
    {
        var selections = Schema.Types.Values.OfType<ObjectType>().Where(
            type => type.Name != Schema.Query.Name && type.Name != Schema.Mutation!.Name && !type.Name.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(type => type.Name, type => Selection(type, depth: 1));
        string[] lists = ["offers(first: 20, filter: {period: {}}, after: $after)", "organisations(first: 20, after: $after)", "schools(first: 20, after: $after)", "neighbourhoods(first: 20, after: $after)", "consultationPlatforms(first: 20, after: $after)"];
        foreach (var list in lists)
        {
            var name = list.Split('(')[0];
            var noun = ((ObjectType)Schema.Query.Fields[name].Type.Named).Fields["nodes"].Type.Named.Name;
            var query = $"query ($after: String) {{ {list} {{ totalCount edges {{ cursor }} pageInfo {selections["PageInfo"]} nodes {selections[noun]} }} }}";
            var seen = 0;
            for (string? after = null; ;)
            {
                var connection =
                    (await server.Api.AskAsync(query, $"{{\"after\":{JsonSerializer.Serialize(after)}}}")).Data.GetProperty(name);
                seen += connection.GetProperty("nodes").GetArrayLength();
                after = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
                if (!connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                {
                    Assert.NotEqual(0, seen);
                    Assert.Equal(connection.GetProperty("totalCount").GetInt32(), seen);
                    break;
                }
            }
        }

        Assert.NotEqual("[]", (await server.Api.AskAsync($"{{ themes {selections["Theme"]} }}")).Data.GetProperty("themes").GetRawText());
        Assert.NotEqual(
            "[]",
            (await server.Api.AskAsync($"{{ municipalities {selections["Municipality"]} }}")).Data.GetProperty("municipalities")
                .GetRawText());
    }

    private static string Selection(ObjectType type, int depth)
    {
        // Those of staff are StaffFieldTests'.
        var fields = type.Fields.Values.Where(
            field => field.Definition?.Directives.Any(
                directive => directive.Name.Value == "requires") != true).Select(field => field.Type.Named switch
        {
            ObjectType within when depth > 0 => $"{field.Name}{Given(field)} {Selection(within, depth - 1)}",
            ObjectType => null,
            _ => field.Name + Given(field),
        });
        return $"{{ __typename {string.Join(' ', fields.Where(field => field is not null))} }}";
    }

    // What a field must be given, by the type of its argument.
    private static string Given(FieldDefinition field)
    {
        var required = field.Arguments.Values.Where(argument => argument.IsRequired).Select(
            argument => $"{argument.Name}: {Values[argument.Type.Named.Name]}").ToList();
        return required.Count == 0 ? "" : $"({string.Join(", ", required)})";
    }
}
