using Catalogue.Data.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Migrations;

[DbContext(typeof(CatalogueContext))]
[Migration("0012_kept_rows")]
internal sealed class KeptRows : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlText.Of("0012_kept_rows"));
}
