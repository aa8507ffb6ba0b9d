using Catalogue.Data.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Migrations;

[DbContext(typeof(CatalogueContext))]
[Migration("0002_whole_model")]
internal sealed class WholeModel : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlText.Of("0002_whole_model"));
}
