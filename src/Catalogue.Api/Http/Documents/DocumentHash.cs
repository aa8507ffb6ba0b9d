using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Api.Http.Documents;

/// <summary>The hash that identifies a document. Source: GraphQL over HTTP, "SHA256 Hex Document Identifier".</summary>
internal static class DocumentHash
{
    public const string Prefix = "sha256:";

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
