using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Curation;

/// <summary>The one row by which commits stand in order: locked by every writer before it writes.</summary>
internal sealed class VersionRow
{
    public bool Single { get; init; } = true;

    public Guid Epoch { get; init; }

    public long Version { get; set; }

    public long PublicVersion { get; set; }
}

/// <summary>
/// An entry that a commit made different in one graph; Tombstone when it is no longer there. PublicVersion is set in rows of the published graph, and null
/// in rows of the working one.
/// </summary>
internal sealed record ChangeRow(long Version, bool Public, EntryKind Kind, Guid Id, string Slug, bool Tombstone, long? PublicVersion);

internal sealed class VersionTable : IEntityTypeConfiguration<VersionRow>, IEntityTypeConfiguration<ChangeRow>
{
    public void Configure(EntityTypeBuilder<VersionRow> table)
    {
        table.ToTable("catalogue_version");
        table.HasKey(row => row.Single);
    }

    public void Configure(EntityTypeBuilder<ChangeRow> table)
    {
        table.ToTable("change");
        table.HasKey(row => new { row.Version, row.Public, row.Kind, row.Id });
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.Id).ValueGeneratedNever();
    }
}
