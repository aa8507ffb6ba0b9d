using Catalogue.Data.Neighbourhoods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Schools;

internal sealed record SchoolLevelRow(Guid School, EducationLevel Level);

internal sealed record SchoolNetworkRow(Guid School, int Ordinal, SchoolNetwork Network, DateOnly? FromDay, DateOnly? UntilDay);

internal sealed class SchoolTable : IEntityTypeConfiguration<School>, IEntityTypeConfiguration<SchoolLevelRow>,
    IEntityTypeConfiguration<SchoolNetworkRow>
{
    public static IEnumerable<object> Rows(School school) =>
    [
        school,
        .. school.Levels.Select(level => new SchoolLevelRow(school.Id, level)),
        .. school.Networks.Select((membership, at) => new SchoolNetworkRow(
            school.Id, at, membership.Network, membership.From, membership.Until)),
    ];

    public void Configure(EntityTypeBuilder<School> table)
    {
        table.ToTable("school");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.Levels).Ignore(row => row.Networks);
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
        table.HasOne<Neighbourhood>().WithMany().HasForeignKey(row => row.Neighbourhood);
        table.HasOne<School>().WithMany().HasForeignKey(row => row.MergedInto);
    }

    public void Configure(EntityTypeBuilder<SchoolLevelRow> table)
    {
        table.ToTable("school_level");
        table.HasKey(row => new { row.School, row.Level });
        table.HasOne<School>().WithMany().HasForeignKey(row => row.School);
    }

    public void Configure(EntityTypeBuilder<SchoolNetworkRow> table)
    {
        table.ToTable("school_network");
        table.HasKey(row => new { row.School, row.Ordinal });
        table.Property(row => row.Ordinal).ValueGeneratedNever();
        table.HasOne<School>().WithMany().HasForeignKey(row => row.School);
    }
}
