using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Platforms;

internal sealed record PlatformMemberRow(Guid Platform, Guid Organisation, int Ordinal);

internal sealed record PlatformThemeRow(Guid Platform, Guid Theme, int Ordinal);

internal sealed class PlatformTable :
    IEntityTypeConfiguration<ConsultationPlatform>, IEntityTypeConfiguration<PlatformMemberRow>, IEntityTypeConfiguration<PlatformThemeRow>
{
    public static IEnumerable<object> Rows(ConsultationPlatform platform) =>
    [
        platform,
        .. platform.Members.Select((member, at) => new PlatformMemberRow(platform.Id, member, at)),
        .. platform.Themes.Select((theme, at) => new PlatformThemeRow(platform.Id, theme, at)),
    ];

    public void Configure(EntityTypeBuilder<ConsultationPlatform> table)
    {
        table.ToTable("platform");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.Members).Ignore(row => row.Themes);
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
        table.HasOne<ConsultationPlatform>().WithMany().HasForeignKey(row => row.MergedInto);
    }

    public void Configure(EntityTypeBuilder<PlatformMemberRow> table)
    {
        table.ToTable("platform_member");
        table.HasKey(row => new { row.Platform, row.Organisation });
        table.HasOne<ConsultationPlatform>().WithMany().HasForeignKey(row => row.Platform);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.Organisation);
    }

    public void Configure(EntityTypeBuilder<PlatformThemeRow> table)
    {
        table.ToTable("platform_theme");
        table.HasKey(row => new { row.Platform, row.Theme });
        table.HasOne<ConsultationPlatform>().WithMany().HasForeignKey(row => row.Platform);
        table.HasOne<Theme>().WithMany().HasForeignKey(row => row.Theme);
    }
}
