using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;
using Catalogue.Testing;

namespace Catalogue.Api.Tests;

/// <summary>
/// Every file of schema/operations is one operation that is valid and, with the variables it comes with, has an answer that shows
/// something, and the one that was kept; those of staff to somebody signed in.
/// </summary>
[Collection(SeededServer.Collection)]
public sealed class ReadyMadeOperationsTests(SeededServer server)
{
    private const string Variables = "# Variabelen:";

    /// <summary>Their paths in the folder, with slashes.</summary>
    internal static IEnumerable<string> Names => Directory.EnumerateFiles(Folder(), "*.graphql", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder(), file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_ready_made_operation_is_valid_and_has_an_answer(string file)
    {
        var text = TextOf(file);
        Assert.Contains("# Titel: ", text, StringComparison.Ordinal);
        Assert.Empty(Validator.Validate(CatalogueSchema.Load().Schema, Parser.Parse(new Source(text))).Errors);

        var (variables, served) = (VariablesOf(text), server.Api.Served.Working.Version);
        var answer = await server.Api.AskAsAsync(IsOfStaff(file) ? server.City.Bearer("administrator") : null, text, variables);
        foreach (var root in answer.Data.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, root.Value.ValueKind);
            if (root.Value.ValueKind == JsonValueKind.Object && root.Value.TryGetProperty("totalCount", out var count))
                Assert.NotEqual(0, count.GetInt32());
        }

        Assert.Equal(served, server.Api.Served.Working.Version);
        Kept.Match(AnswerText.Settled(answer.Data), Path.Combine("Answers", Path.ChangeExtension(file, ".json")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void One_that_writes_only_tries_at_first_and_says_so(string file)
    {
        var text = TextOf(file);
        if (!text.Contains("\nmutation ", StringComparison.Ordinal))
            return;
        Assert.Contains("\"validateOnly\": true", VariablesOf(text), StringComparison.Ordinal);
        Assert.Contains(
            text.Split('\n'),
            line => line.StartsWith("# Uitleg: ", StringComparison.Ordinal) && line.Contains("validateOnly", StringComparison.Ordinal));
        var schema = CatalogueSchema.Load().Schema;
        var mutation = schema.Mutation!.Fields.Values.Single(field => text.Contains($"  {field.Name}(", StringComparison.Ordinal));
        var payload = ((ObjectType)mutation.Type.Named).Fields;
        foreach (var told in new[] { "userErrors", "findings", "differences" }.Where(payload.ContainsKey))
            Assert.Contains($"{told} {{", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mutation_has_one()
    {
        var texts = Directory.EnumerateFiles(Folder(), "*.graphql", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.All(
            CatalogueSchema.Load().Schema.Mutation!.Fields.Keys,
            name => Assert.Contains(texts, text => text.Contains($"  {name}(", StringComparison.Ordinal)));
    }

    private static bool IsOfStaff(string file) => file.StartsWith("staff", StringComparison.Ordinal);

    internal static string TextOf(string file) => File.ReadAllText(Path.Combine(Folder(), file));

    /// <summary>The variables that an operation comes with, as JSON.</summary>
    internal static string? VariablesOf(string text) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(Variables, StringComparison.Ordinal))?[Variables.Length..];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../schema/operations"));
}
