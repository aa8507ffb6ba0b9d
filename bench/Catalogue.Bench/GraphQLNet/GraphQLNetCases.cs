using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Catalogue.Bench.Rows;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalogue.Bench.GraphQLNet;

/// <summary>What GraphQL.NET does of the same work, with what it is given by default.</summary>
internal static partial class GraphQLNetCases
{
    public const string Side = "GraphQL.NET";

    private static readonly GraphQLSerializer serializer = new(options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>The stages before execution.</summary>
    public static IEnumerable<Case> Stages(string name, string text, string schemaText)
    {
        var document = new GraphQLDocumentBuilder().Build(text);
        yield return new Case(Side, $"lex: {name}", () => Lex(text));
        yield return new Case(Side, $"parse: {name}", () => new GraphQLDocumentBuilder().Build(text));
        var schema = TextSchema.Make(schemaText);
        var validator = new DocumentValidator();
        var options = new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = VariablesLine().Match(text) is { Success: true } line ? serializer.Deserialize<Inputs>(line.Groups["json"].Value)! : Inputs.Empty,
        };
        if (Completed(validator.ValidateAsync(options)).Errors is [var error, ..])
            throw new InvalidOperationException($"{Side}, {name}: {error.Message}");
        yield return new Case(Side, $"validate: {name}", () => Completed(validator.ValidateAsync(options)));
    }

    /// <summary>As for the others, the document is parsed and validated beforehand. The answer is that of ours, byte for byte.</summary>
    public static Case Execution(string name, string text, OfferRows offers, string answer)
    {
        var schema = RowsSchema.Make(offers);
        var executer = new DocumentExecuter();
        var document = new GraphQLDocumentBuilder().Build(text);
        var stream = new MemoryStream(1 << 17);
        Execute();
        if (!stream.GetBuffer().AsSpan(0, (int)stream.Length).SequenceEqual(System.Text.Encoding.UTF8.GetBytes(answer)))
            throw new InvalidOperationException($"{Side}, {name}: another answer than ours.");
        return new Case(Side, $"execute: {name}", Execute);

        void Execute()
        {
            stream.SetLength(0);
            var options = new ExecutionOptions { Schema = schema, Query = text, Document = document, ValidationRules = [] };
            var written = serializer.WriteAsync(stream, Completed(executer.ExecuteAsync(options)));
            if (!written.IsCompletedSuccessfully)
                throw new InvalidOperationException("The bench has nothing to wait for.");
        }
    }

    private static T Completed<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("The bench has nothing to wait for.");

    private static void Lex(string text)
    {
        for (var token = Lexer.Lex(text); token.Kind != TokenKind.EOF;)
            token = Lexer.Lex(text, token.End);
    }

    /// <summary>Values for the variables, as each documented operation has them: this validator looks at them as well.</summary>
    [GeneratedRegex("^# Variabelen: (?<json>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariablesLine();
}
