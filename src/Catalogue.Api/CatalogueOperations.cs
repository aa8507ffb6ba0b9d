using System.Collections.Immutable;

namespace Catalogue.Api;

/// <summary>The ready-made operations in schema/operations: documents that a client may refer to by their hash.</summary>
internal static class CatalogueOperations
{
    private const string Folder = "operations/";

    /// <summary>The text of each file, byte for byte.</summary>
    public static ImmutableArray<string> Load()
    {
        var assembly = typeof(CatalogueOperations).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(Read)];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
