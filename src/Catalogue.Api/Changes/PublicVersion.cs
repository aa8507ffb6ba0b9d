using System.Globalization;
using Catalogue.Data.Entries;
using Catalogue.GraphQL;

namespace Catalogue.Api.Changes;

/// <summary>Everything a public answer depends on: the public catalogue, the date, and the version of the program.</summary>
internal static class PublicVersion
{
    private static readonly string program = string.Join(
        ' ', new[] { typeof(PublicVersion), typeof(CatalogueVersion), typeof(Engine) }.Select(type => type.Module.ModuleVersionId));

    public static string Of(CatalogueVersion version, DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{version.Epoch} {version.PublicNumber} {version.PublicCommit} {today:yyyy-MM-dd} {program}");
}
