using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Api.Tests;

/// <summary>Every file of schema/operations is one operation that is valid and, with the variables it comes with, has an answer that shows something, and the one that was kept.</summary>
[Collection(SeededServer.Collection)]
public sealed class ReadyMadeOperationsTests(SeededServer server)
{
    private const string Variables = "# Variabelen:";

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*.graphql", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder(), file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_ready_made_operation_is_valid_and_has_an_answer(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder(), file));
        Assert.Contains("# Titel: ", text, StringComparison.Ordinal);
        Assert.Empty(Validator.Validate(CatalogueSchema.Load().Schema, Parser.Parse(new Source(text))).Errors);

        var variables = string.Concat(text.Split('\n').Where(line => line.StartsWith(Variables, StringComparison.Ordinal)).Select(line => line[Variables.Length..]));
        var data = (await server.Api.AskAsync(text, variables.Length == 0 ? null : variables)).Data;
        foreach (var root in data.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, root.Value.ValueKind);
            if (root.Value.ValueKind == JsonValueKind.Object && root.Value.TryGetProperty("totalCount", out var count))
                Assert.NotEqual(0, count.GetInt32());
        }

        await KeptAnswer.EqualsAsync(Path.ChangeExtension(file, null), data);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../schema/operations"));
}
