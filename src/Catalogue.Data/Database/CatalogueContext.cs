using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Freshness;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Reports;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Database;

/// <summary>
/// The tables as EF Core maps them: each noun's record is its row, and its lists are rows of other tables. Tables and columns are in snake
/// case; a foreign key column ends in _id. Snapshots are not loaded through this context but by the readers beside the tables.
/// </summary>
internal sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : DbContext(options)
{
    /// <summary>
    /// Append-only rows (AppendOnlyRows) are sent after the entries they refer to, through functions; both are atomic only inside a
    /// transaction.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        if (looks)
            ChangeTracker.DetectChanges();
        // Detected once, here: with many tracked rows, detecting changes is slow.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var kept = AppendOnlyRows.TakeFrom(this);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await AppendOnlyRows.SendAsync(this, kept, cancellationToken);
            return saved + kept.Count;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        Json<LocalizedText>(conventions);
        Json<Provenance>(conventions);
        Json<Contact>(conventions);
        Json<Address>(conventions);
        conventions.Properties<OfferContent>().HaveConversion<ContentColumn>().HaveColumnType("jsonb");
        conventions.Properties<Coordinates>().HaveConversion<PointColumn>().HaveColumnType("point");
        Enum<NeighbourhoodKind>(conventions);
        Enum<SchoolNetwork>(conventions);
        Enum<EducationLevel>(conventions);
        Enum<OrganisationKind>(conventions);
        Enum<OrganisationType>(conventions);
        Enum<OpeningKind>(conventions);
        Enum<PolicyBasis>(conventions);
        Enum<OfferStatus>(conventions);
        Enum<OfferGraph>(conventions);
        Enum<OfferReferenceKind>(conventions);
        Enum<EntryKind>(conventions);
        Enum<ProblemKind>(conventions);
        Enum<ReportSource>(conventions);
        Enum<ReportOutcome>(conventions);
        Enum<LinkAnswer>(conventions);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(CatalogueContext).Assembly);
        foreach (var column in model.Model.GetEntityTypes().SelectMany(table => table.GetProperties()))
        {
            var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Name);
            column.SetColumnName(column.IsForeignKey() && !name.EndsWith("_id", StringComparison.Ordinal) ? name + "_id" : name);
        }
    }

    private static void Json<T>(ModelConfigurationBuilder conventions)
        where T : class =>
        conventions.Properties<T>().HaveConversion<JsonColumn<T>>().HaveColumnType("jsonb");

    private static void Enum<TEnum>(ModelConfigurationBuilder conventions)
        where TEnum : struct, Enum =>
        conventions.Properties<TEnum>().HaveConversion<EnumColumn<TEnum>>().HaveColumnType("text");
}
