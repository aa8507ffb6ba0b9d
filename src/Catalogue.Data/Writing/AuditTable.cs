using Catalogue.Data.Curation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Writing;

/// <summary>Something that was done or refused; the table is append-only. Details is a JSON object.</summary>
internal sealed record AuditRow
{
    public long Id { get; init; }

    /// <summary>Set by the database, as Id is.</summary>
    public DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public EntryKind? Kind { get; init; }

    public Guid? EntryId { get; init; }

    public string? Details { get; init; }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> table)
    {
        table.ToTable("audit_log");
        table.Property(row => row.Details).HasColumnType("jsonb");
    }
}
