using Catalogue.Data.Embedded;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Testing;

/// <summary>A look, from outside, at the database that another process keeps in a data folder.</summary>
public static class EmbeddedData
{
    /// <summary>How many offers the starting data has for the public, and in all: without its examples, as a server is filled by itself.</summary>
    public static (int Published, int All) StartingOffers(bool withExamples = false)
    {
        var offers = (withExamples ? SeedFiles.Embedded() : SeedFiles.Embedded().WithoutExamples()).Offers;
        return (offers.Count(offer => offer.Status == OfferStatus.Published), offers.Length);
    }

    /// <summary>The database's process; null when none is said to run.</summary>
    public static int? ProcessOf(string dataFolder) =>
        PostmasterPid.Read(Path.Combine(dataFolder, "cluster")) is { Ready: true } running ? running.ProcessId : null;

    /// <summary>As the superuser, unpooled; null while there is no database.</summary>
    public static string? ConnectionString(string dataFolder)
    {
        var note = Path.Combine(dataFolder, "socket.path");
        return ProcessOf(dataFolder) is not null && File.Exists(note)
            ? new Endpoint(File.ReadAllText(note), 5432, null).ConnectionString("postgres", "postgres") + ";Pooling=false"
            : null;
    }
}
