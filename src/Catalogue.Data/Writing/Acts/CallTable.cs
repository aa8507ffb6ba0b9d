using Catalogue.Data.Curation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Writing.Acts;

/// <summary>A call with an idempotency key, and its answer. BaseVersion is the entry's version before; null for a new entry.</summary>
internal sealed record CallRow
{
    public required string Subject { get; init; }

    public required string Key { get; init; }

    public required byte[] Hash { get; init; }

    public required EntryKind Kind { get; init; }

    public required Guid EntryId { get; init; }

    public int? BaseVersion { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class CallTable : IEntityTypeConfiguration<CallRow>
{
    public void Configure(EntityTypeBuilder<CallRow> table)
    {
        table.ToTable("curation_call");
        table.HasKey(row => new { row.Subject, row.Key });
        table.Property(row => row.Answer).HasColumnType("jsonb");
    }
}
