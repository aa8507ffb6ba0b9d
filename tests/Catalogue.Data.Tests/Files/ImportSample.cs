using System.Text;
using Catalogue.Data.Entries;
using Catalogue.Data.Files;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Forms;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Files;

/// <summary>Files read beside the starting data, without a database.</summary>
internal static class ImportSample
{
    public const string Known = "typlessen-sint-truiden";

    private static readonly Lazy<CatalogueEntries> Starting = new(() => Entries(SeedFiles.Embedded()));

    public static CatalogueEntries Catalogue => Starting.Value;

    public static Offer Offer(string slug) => Catalogue.Offers.Single(offer => offer.Slug == slug);

    public static (ImportReport Report, List<PlannedOffer> Offers) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static (ImportReport Report, List<PlannedOffer> Offers) Read(byte[] bytes, CatalogueEntries? catalogue = null)
    {
        var folder = TestFolder.Make();
        try
        {
            var path = Path.Combine(folder, "file");
            File.WriteAllBytes(path, bytes);
            return ReadFile(path, catalogue);
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    public static (ImportReport Report, List<PlannedOffer> Offers) ReadFile(string path, CatalogueEntries? catalogue = null)
    {
        var refused = new ImportReport("file");
        if (ImportFile.Open(path, refused.Add) is not { } file)
            return (refused, []);
        var pass = new ImportPass(file, ImportBy.Command("file"), catalogue ?? Catalogue);
        var offers = pass.Offers().ToList();
        return (pass.Report, offers);
    }

    public static CatalogueEntries Entries(SeedFiles seed) => new()
    {
        Version = new(Guid.Empty, 1, 1),
        Municipalities = seed.Municipalities,
        Neighbourhoods = seed.Neighbourhoods,
        Schools = seed.Schools,
        Organisations = seed.Organisations,
        Themes = seed.Themes,
        Platforms = seed.Platforms,
        Offers = [.. seed.Offers.Select(offer => new Offer
        {
            Id = offer.Id,
            Slug = offer.Slug,
            Status = offer.Status,
            Version = 1,
            UpdatedAt = DateTimeOffset.UnixEpoch,
            LastChecked = offer.LastChecked,
            NextCheck = offer.NextCheck,
            Content = offer.Content,
        })],
    };
}
