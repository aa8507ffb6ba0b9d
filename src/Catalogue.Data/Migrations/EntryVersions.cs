using Catalogue.Data.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Migrations;

[DbContext(typeof(CatalogueContext))]
[Migration("0008_entry_versions")]
internal sealed class EntryVersions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlText.Of("0008_entry_versions"));
}
