using System.Data;
using Npgsql;

namespace Catalogue.Floor;

/// <summary>Answers straight from PostgreSQL: one statement of sql/ for each question, prepared once per connection.</summary>
internal sealed class Statements(NpgsqlDataSource source)
{
    private readonly Dictionary<string, string> texts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "sql"), "*.sql")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllText);

    /// <summary>Copies the one JSON text that a statement returns.</summary>
    public async Task WriteAsync(int number, Variables variables, HttpResponse response)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(texts[$"q{number}"], connection);
        foreach (var parameter in Parameters(number, variables))
            command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow | CommandBehavior.SequentialAccess);
        await reader.ReadAsync();
        await using var text = await reader.GetStreamAsync(0);
        response.ContentLength = text.Length;
        await text.CopyToAsync(response.Body);
    }

    private static NpgsqlParameter[] Parameters(int number, Variables variables) => number switch
    {
        1 => [Value(variables.Age * 12), Value(variables.Network), Value(variables.Neighbourhood)],
        2 => [Value(variables.Id)],
        3 => [Value(variables.Text!)],
        _ => [Value(variables.Age * 12), Value(variables.Network)],
    };

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
