namespace Catalogue.Data.Migrations;

internal static class SqlText
{
    public static string Of(string name)
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream($"Migrations/{name}.sql")
            ?? throw new InvalidOperationException($"There is no Migrations/{name}.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
