using Catalogue.Data.Curation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// One save of an entry that is not an offer: who made which change, and when. The table is append-only. Content is JSON in the form of the
/// starting data.
/// </summary>
internal sealed record EntryRevisionRow
{
    public required EntryKind Kind { get; init; }

    public required Guid EntryId { get; init; }

    public required int Version { get; init; }

    public required string Content { get; init; }

    public required string Who { get; init; }

    /// <summary>The name of the person who did it; null when it was not a person.</summary>
    public string? Name { get; init; }

    /// <summary>Set by the database.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The name of the act, or "seed".</summary>
    public required string What { get; init; }

    public string? Remark { get; init; }
}

internal sealed class EntryRevisionTable : IEntityTypeConfiguration<EntryRevisionRow>
{
    public void Configure(EntityTypeBuilder<EntryRevisionRow> table)
    {
        table.ToTable("entry_revision");
        table.HasKey(row => new { row.Kind, row.EntryId, row.Version });
        table.Property(row => row.EntryId).ValueGeneratedNever();
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.Content).HasColumnType("jsonb");
    }
}
