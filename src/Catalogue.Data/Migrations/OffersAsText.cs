using Catalogue.Data.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Migrations;

[DbContext(typeof(CatalogueContext))]
[Migration("0006_offers_as_text")]
internal sealed class OffersAsText : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlText.Of("0006_offers_as_text"));
}
