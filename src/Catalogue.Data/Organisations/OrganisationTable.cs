using Catalogue.Data.Naming;
using Catalogue.Data.Neighbourhoods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Organisations;

internal sealed record OpeningHoursRow(Guid Organisation, int Ordinal, string[] Days, OpeningKind Kind, TimeOnly? Opens, TimeOnly? Closes);

internal sealed record OrganisationCoverageRow(Guid Organisation, Guid Municipality);

internal sealed class OrganisationTable
    : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OpeningHoursRow>, IEntityTypeConfiguration<OrganisationCoverageRow>
{
    public static IEnumerable<object> Rows(Organisation organisation) =>
    [
        organisation,
        .. organisation.OpeningHours.Select((hours, at) => HoursRow(organisation.Id, at, hours)),
        .. organisation.Coverage.Select(municipality => new OrganisationCoverageRow(organisation.Id, municipality)),
    ];

    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("organisation");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.OpeningHours).Ignore(row => row.Coverage);
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.MergedInto);
    }

    public void Configure(EntityTypeBuilder<OpeningHoursRow> table)
    {
        table.ToTable("opening_hours");
        table.HasKey(row => new { row.Organisation, row.Ordinal });
        table.Property(row => row.Ordinal).ValueGeneratedNever();
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.Organisation);
    }

    public void Configure(EntityTypeBuilder<OrganisationCoverageRow> table)
    {
        table.ToTable("organisation_coverage");
        table.HasKey(row => new { row.Organisation, row.Municipality });
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.Organisation);
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
    }

    private static OpeningHoursRow HoursRow(Guid organisation, int at, OpeningHours hours) =>
        new(organisation, at, [.. hours.Days.Select(UpperSnake<DayOfWeek>.Name)], hours.Kind, hours.Opens, hours.Closes);
}
