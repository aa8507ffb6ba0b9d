using Catalogue.Data.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Migrations;

[DbContext(typeof(CatalogueContext))]
[Migration("0003_change_feed")]
internal sealed class ChangeFeedOrder : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlText.Of("0003_change_feed"));
}
