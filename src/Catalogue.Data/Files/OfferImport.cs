using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Time;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Rules;
using Npgsql;

namespace Catalogue.Data.Files;

/// <summary>
/// Imports the text of a CSV of offers into the working catalogue for a signed-in person, with the same rights, rules and steps as writing
/// each offer separately: first a trial, then everything in one commit. Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class OfferImport(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>The most rows in one call; a larger file is for the command line.</summary>
    public const int MostRows = 500;

    private const string Name = "csv";

    /// <summary>
    /// Tries the import; with the ticket of a trial of the same text on the same catalogue, writes it. Throws CatalogueBusyException, and
    /// CatalogueUnavailableException when the database is unavailable; nothing was written then.
    /// </summary>
    public async Task<OfferImportResult> RunAsync(Actor actor, string csv, string? ticket, bool apply, CancellationToken cancel)
    {
        var refused = new ImportReport(Name);
        var utf8 = Encoding.UTF8.GetBytes(csv);
        if (ImportFile.Open(() => new MemoryStream(utf8, writable: false), refused.Add) is not { } file)
            return new(refused, null, []);
        if (!file.IsCsv)
            return new(refused, null, [ImportErrors.NoCsv]);
        try
        {
            var by = new ImportBy(Name, new Saver(actor.Subject, $"import {Name}", actor.Name), entries => Objections(actor, entries))
            {
                ProvenanceNote = Provenance.ByStaff.Note,
                Holds = version => !apply || ticket == Ticket(version, utf8),
            };
            var report = await CommitWait.WaitAsync(
                clock, commitWait => CatalogueImport.RunAsync(database, file, by, apply, clock, null, cancel, commitWait), cancel);
            if (report.Moved)
                return new(report, null, [ImportErrors.NotTried]);
            return new(report, report is { Errors.Count: 0, HasChanges: true, Applied: null } ? Ticket(report.Seen!, utf8) : null, []);
        }
        catch (Exception fault)
            when (fault is not (CatalogueBusyException or CatalogueUnavailableException) && DatabaseFaults.IsAway(fault))
        {
            throw DatabaseFaults.DescribeUnavailable(fault, "send the call again later; it is done once, however often it is sent");
        }
        catch (CatalogueMovedException)
        {
            return new(refused, null, [ImportErrors.NotTried]);
        }
    }

    private static string Ticket(CatalogueVersion version, byte[] csv) =>
        Base64Url.EncodeToString(
            SHA256.HashData(
                [.. Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{version.Epoch} {version.Number} {version.Commit} ")), .. csv]));

    private Func<PlannedOffer, IEnumerable<ImportFinding>> Objections(Actor actor, CatalogueEntries entries)
    {
        var working = new Snapshot.Catalogue(entries);
        var today = BrusselsClock.DayOf(clock.GetUtcNow());
        var rows = 0;
        return offer => [
            .. ++rows == MostRows + 1 ? [ImportFinding.Of(offer.Place(""), ImportErrors.TooMany)] : Array.Empty<ImportFinding>(),
            .. Rights(actor, offer, working).Concat(Rules(offer, working, today)).Select(
                finding => ImportFinding.Of(offer.Place(finding.Path), finding)),
        ];
    }

    // The same rights as for writing the offers one by one.
    private static IEnumerable<Finding> Rights(Actor actor, PlannedOffer offer, Snapshot.Catalogue working)
    {
        OfferContent[] contents = offer.Existing is { } existing ? [existing.Content, offer.Wanted.Content] : [offer.Wanted.Content];
        if (!contents.All(content => OfferRights.Writes(actor, content, working)))
            yield return ImportErrors.NotYours;
        var (before, after) = (offer.Existing?.Status, offer.Wanted.Status);
        if (before != after && (before == OfferStatus.Archived || after is OfferStatus.Published or OfferStatus.Archived)
            && actor.Role < OfferWorkflow.LeastRole(OfferAction.Publish))
            yield return ImportErrors.ForCurators;
        if (before != after && after == OfferStatus.Archived && offer.Existing?.WasPublic != true)
            yield return CurationErrors.StepNotAllowed("archive", before ?? OfferStatus.Draft) with { Path = "status" };
    }

    private static IEnumerable<Finding> Rules(PlannedOffer offer, Snapshot.Catalogue working, DateOnly today) =>
        OfferFindings.Of(offer.Wanted.Content, offer.Existing?.Id, working, today).Where(finding =>
            finding.Severity == FindingSeverity.Error
                && (offer.Wanted.Status is OfferStatus.InReview or OfferStatus.Published || OfferFindings.KeepsFromSaving(finding)));
}

/// <summary>
/// What was found and done. Ticket is for the call that applies this trial; null when there is nothing to write, or there is an error.
/// </summary>
public sealed record OfferImportResult(ImportReport Report, string? Ticket, ImmutableArray<Finding> Errors);
