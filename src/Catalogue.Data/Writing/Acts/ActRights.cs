using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Npgsql;

namespace Catalogue.Data.Writing.Acts;

/// <summary>OfferRights, with organisations and schools as read under the lock.</summary>
internal static class ActRights
{
    /// <summary>Whether the actor may write offers with each of these contents.</summary>
    public static async Task<bool> WritesAsync(
        NpgsqlConnection connection, Actor actor, IReadOnlyCollection<OfferContent> contents, CancellationToken cancel)
    {
        var organisations = await OrganisationQuery.Organisations.RunAsync(
            connection, [.. contents.Select(one => one.Organisation).Distinct()], cancel);
        var schools = await SchoolQuery.Schools.RunAsync(connection, [.. contents.SelectMany(one => one.Schools).Distinct()], cancel);
        return contents.All(one => OfferRights.Writes(
            actor,
            one,
            id => organisations.FirstOrDefault(organisation => organisation.Id == id),
            id => schools.FirstOrDefault(school => school.Id == id)?.Municipality));
    }
}
