using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Themes;

internal sealed class ThemeTable : IEntityTypeConfiguration<Theme>
{
    public static IEnumerable<object> Rows(Theme theme) => [theme];

    public void Configure(EntityTypeBuilder<Theme> table)
    {
        table.ToTable("theme");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<Theme>().WithMany().HasForeignKey(row => row.Parent);
        table.HasOne<Theme>().WithMany().HasForeignKey(row => row.MergedInto);
    }
}
