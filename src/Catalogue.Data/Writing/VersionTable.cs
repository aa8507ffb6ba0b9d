using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Writing;

/// <summary>The one row that serializes commits: every writer locks it before writing.</summary>
internal sealed class VersionRow
{
    public bool Single { get; init; } = true;

    public Guid Epoch { get; init; }

    public long Version { get; set; }

    public long PublicVersion { get; set; }

    /// <summary>The database generates a commit's id when the version is raised.</summary>
    public Guid CommitId { get; init; }

    public Guid PublicCommitId { get; init; }

    /// <summary>The date up to which the changes caused by the date alone are recorded.</summary>
    public DateOnly ToldDay { get; set; }

    public CatalogueVersion ToVersion() => new(Epoch, Version, PublicVersion) { Commit = CommitId, PublicCommit = PublicCommitId };
}

/// <summary>The id of the commit that made a version number of the public or the working catalogue.</summary>
internal sealed record CommitRow(bool Public, long Number, Guid Id);

/// <summary>
/// An entry that a commit changed in one graph; Tombstone when it left that graph. PublicVersion is set in rows of the published graph, and
/// null in rows of the working one.
/// </summary>
internal sealed record ChangeRow(long Version, bool Public, EntryKind Kind, Guid Id, string Slug, bool Tombstone, long? PublicVersion)
{
    /// <summary>The entry was not saved: its public answer is derived from another entry, or from the date.</summary>
    public bool Derived { get; init; }
}

internal sealed class VersionTable : IEntityTypeConfiguration<VersionRow>, IEntityTypeConfiguration<CommitRow>,
    IEntityTypeConfiguration<ChangeRow>
{
    public void Configure(EntityTypeBuilder<VersionRow> table)
    {
        table.ToTable("catalogue_version");
        table.HasKey(row => row.Single);
        table.Property(row => row.CommitId).ValueGeneratedOnAddOrUpdate();
        table.Property(row => row.PublicCommitId).ValueGeneratedOnAddOrUpdate();
    }

    public void Configure(EntityTypeBuilder<CommitRow> table)
    {
        table.ToTable("catalogue_commit");
        table.HasKey(row => new { row.Public, row.Number });
        table.Property(row => row.Number).ValueGeneratedNever();
        table.Property(row => row.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ChangeRow> table)
    {
        table.ToTable("change");
        table.HasKey(row => new { row.Version, row.Public, row.Kind, row.Id });
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.Id).ValueGeneratedNever();
    }
}
