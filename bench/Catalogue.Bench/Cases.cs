using Catalogue.Bench.GraphQLNet;
using Catalogue.Bench.Rows;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Bench;

/// <summary>One piece of work to be timed. Side and name are those of the table; fields are how many the answer holds, if it is one.</summary>
internal sealed record Case(string Side, string Name, Action Work, int Fields = 0);

internal static class Cases
{
    public const string Ours = "ours";
    public const string ByHand = "by hand";

    public static IReadOnlyList<Case> All() => [.. Language(), .. Execution()];

    public static string Answer(Engine engine, GraphQLRequest request)
    {
        using var response = Run(engine, request);
        return System.Text.Encoding.UTF8.GetString(response.Json.Span);
    }

    /// <summary>Nothing here is awaited: the task is over when it is given.</summary>
    public static GraphQLResponse Run(Engine engine, GraphQLRequest request)
    {
        var task = engine.ExecuteAsync(request);
        return task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("The bench has nothing to wait for.");
    }

    private static IEnumerable<Case> Language()
    {
        var catalogue = Texts.CatalogueSchema();
        return [
            .. Stages("kitchen sink", Texts.Document("kitchen-sink"), Texts.Document("kitchen-sink.schema")),
            .. Stages("introspection query", Texts.Document("introspection"), catalogue),
            .. Stages("largest documented operation", Texts.LargestOperation(), catalogue),
            // Not the kitchen sink: it has what the edition has that GraphQL.NET does not read, such as \u{1F600} and descriptions of operations.
            .. GraphQLNetCases.Stages("introspection query", Texts.IntrospectionOfEarlierEdition(), catalogue),
            .. GraphQLNetCases.Stages("largest documented operation", Texts.LargestOperation(), catalogue),
        ];
    }

    private static IEnumerable<Case> Stages(string name, string text, string schemaText)
    {
        var schema = Texts.Schema(schemaText);
        var source = new Source(text);
        var document = Parser.Parse(source);
        if (Validator.Validate(schema, document).Errors is [var error, ..])
            throw new InvalidOperationException($"{name}: {error.Message}");
        yield return new Case(Ours, $"lex: {name}", () => Lex(source));
        yield return new Case(Ours, $"parse: {name}", () => Parser.Parse(new Source(text)));
        yield return new Case(Ours, $"validate: {name}", () => Validator.Validate(schema, document));
    }

    /// <summary>The number of tokens.</summary>
    public static int Lex(Source source)
    {
        var lexer = new Lexer(source);
        var tokens = 0;
        for (; lexer.Token.Kind != TokenKind.EndOfFile; tokens++)
            lexer.Advance();
        return tokens;
    }

    private static IEnumerable<Case> Execution()
    {
        var offers = OfferRows.Make();
        var engine = RowsEngine.Make(offers);
        var hand = new HandWrittenRows();
        foreach (var (name, text, write) in new (string, string, Action)[]
        {
            ("20 rows of 12 fields, two of them lists", Texts.Document("rows"), () => hand.WriteRows(offers.Rows)),
            ("100 rows, three levels deep", Texts.Document("levels"), () => hand.WriteLevels(offers.Levels)),
        })
        {
            var request = new GraphQLRequest(text);
            var answer = Answer(engine, request);
            write();
            if (answer != System.Text.Encoding.UTF8.GetString(hand.Written))
                throw new InvalidOperationException($"{name}: what is written by hand is not the engine's answer.");
            yield return new Case(Ours, $"execute: {name}", () => Run(engine, request).Dispose(), AnswerFields.Count(answer));
            yield return new Case(ByHand, $"execute: {name}", write, AnswerFields.Count(answer));
            yield return GraphQLNetCases.Execution(name, text, offers, answer);
        }

        // The same document but for its root: what is left is the whole cost of a request that is remembered.
        var none = new GraphQLRequest(Texts.Document("rows").Replace("  rows {", "  none {", StringComparison.Ordinal));
        yield return new Case(Ours, "execute: no rows, the same document", () => Run(engine, none).Dispose(), 1);
        yield return GraphQLNetCases.Execution("no rows, the same document", none.Query!, offers, Answer(engine, none));
    }
}
