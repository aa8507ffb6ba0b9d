using System.Security.Cryptography;
using System.Runtime.CompilerServices;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests;

/// <summary>The ready-made operations can be named by the hash of their files.</summary>
[Collection(SeededServer.Collection)]
public sealed class CatalogueOperationsTests(SeededServer server)
{
    [Fact]
    public async Task Every_ready_made_operation_is_known_by_the_hash_of_its_file()
    {
        var files = Directory.GetFiles(Folder(), "*.graphql", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)));
            var answer = await server.Api.PostAsync($$"""{"documentId":"sha256:{{hash}}"}""");
            Assert.DoesNotContain("PERSISTED_DOCUMENT_NOT_FOUND", answer.Text, StringComparison.Ordinal);
        }
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../schema/operations"));
}
