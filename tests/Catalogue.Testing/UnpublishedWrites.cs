using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Testing;

/// <summary>
/// Everything that the public may not see, written at random beside what it sees: drafts, changes that wait, what is under embargo,
/// archived contents, earlier revisions. Each text says one word, each number is one number, and nothing else in the catalogue does.
/// </summary>
public static class UnpublishedWrites
{
    public const string Word = "Kwakzalfje";
    public const int Number = 987_654;

    private const int OfEachKind = 8;

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero);

    /// <summary>Takes some offers away from the public, which sees that they went.</summary>
    public static Task ArchiveSomeAsync(this TestDatabase database, Random random) => database.WriteAsync(async (context, write) =>
    {
        foreach (var row in (await RowsAsync(context, random)).Where(row => row.Published is not null).Take(OfEachKind))
            await write.SaveOfferAsync(row, row.Archive(Now), "test", "archive", default);
    });

    /// <summary>Writes what the public does not see, and changes nothing of what it sees.</summary>
    public static async Task HideAsync(this TestDatabase database, Random random)
    {
        Guid[] reverted = [];
        await database.WriteAsync(async (context, write) =>
        {
            var rows = await RowsAsync(context, random);
            var published = rows.FindAll(row => row.Published is not null);
            var drafts = Enumerable.Range(0, OfEachKind).Select(
                number => (Before: (OfferRow?)null, Next: Draft(published[random.Next(published.Count)], number, random)));
            var waiting = published.Take(2 * OfEachKind).Select((row, at) => ((OfferRow?)row, Wait(row, at, random)));
            var archived = rows.Where(row => row.Status == OfferStatus.Archived).Select(
                row => ((OfferRow?)row, row.Keep(Told(row.Working, random), OfferStatus.Archived, Now)));
            await write.SaveOffersAsync(
                [.. drafts, .. waiting, .. archived], new Saver($"test:{Word}", "update", Word, $"{Word} als opmerking"), default);
            reverted = [.. published.Take(OfEachKind / 2).Select(row => row.Id)];
        });

        // Of some only an earlier revision says it: what is being worked on is again what the public sees.
        await database.WriteAsync(async (context, write) =>
        {
            foreach (var row in await context.Set<OfferRow>().AsNoTracking().Where(row => reverted.Contains(row.Id)).ToListAsync())
                await write.SaveOfferAsync(row, row.Keep(row.Published!, OfferStatus.Draft, Now), "test", "update", default);
        });
    }

    /// <summary>
    /// A content of which every text says the word. Nothing that it refers to is other than it was, but for what spreads it over more
    /// filters.
    /// </summary>
    public static OfferContent Told(OfferContent content, Random random) => content with
    {
        // Among the first by title, so that short pages would have it.
        Title = Text((char)random.Next('A', 'D')),
        Summary = Text('S'),
        Description = Text('D'),
        PreviousNames = [$"{Word} van vroeger"],
        ExternalId = $"{Word}-1",
        Partners = [new(content.Organisation, Text('P'))],
        TargetGroups = [(TargetGroup)random.Next(7)],
        Levels = [(EducationLevel)random.Next(7)],
        MinAgeMonths = random.Next(2) == 0 ? null : random.Next(100),
        Languages = ["nl", "ti"],
        Free = false,
        Price = new() { Amount = Number, Per = PriceUnit.Once, ReducedAmount = Number, ReducedFor = Text('R'), PaidTo = content.Organisation, Note = Text('N') },
        Eligibility = Text('E'),
        Preparation = Text('P'),
        Places = [new(OfferPlaceKind.Address, Text('L'), new($"{Word}straat 1", Word, Word), new(50.81, 5.18), $"https://{Word}.example")],
        Schedule = new() { Rules = [new() { Days = [DayOfWeek.Sunday], Starts = new(6, 13), Ends = new(7, 13), Weeks = ScheduleWeeks.All }], Note = Text('K') },
        Capacity = Number,
        PlacesLeft = Number,
        PlacesAsOf = new(2026, 11, 20),
        Registration = new() { Required = true, How = Text('H'), Url = $"https://{Word}.example/in", Documents = [Text('M')] },
        Contact = new Contact($"{Word}laan 1", Word, Word, Word, $"{Word}@example.org", $"https://{Word}.example", Text('F')),
        Reach = [new(Number, ReachUnit.Total, Of: Text('B'))],
        Documents = [new(OfferDocumentKind.Handbook, Text('T'), $"https://{Word}.example/doc")],
        Provenance = new(ProvenanceKind.Example, [Word], $"{Word} volgens niemand"),
    };

    private static LocalizedText Text(char letter) =>
        new([new("nl", $"{letter} {Word} te zien"), new("fr", $"{letter} {Word} à voir"), new("en", $"{letter} {Word} to see")]);

    private static OfferRow Draft(OfferRow like, int number, Random random)
    {
        var id = new byte[16];
        random.NextBytes(id);
        return new()
        {
            Id = new Guid(id),
            Slug = $"{Word.ToLowerInvariant()}-{number}",
            Organisation = like.Organisation,
            Status = (OfferStatus)random.Next(2),
            Version = 1,
            UpdatedAt = Now,
            Working = Told(like.Working, random),
        };
    }

    private static OfferRow Wait(OfferRow row, int at, Random random)
    {
        var next = row.Keep(Told(row.Working, random), (OfferStatus)random.Next(2), Now);
        return at % 3 == 0 ? next with { Status = OfferStatus.InReview, EmbargoUntil = Now.AddDays(40), EndsAt = Now.AddDays(200) } : next;
    }

    private static async Task<List<OfferRow>> RowsAsync(Data.Database.CatalogueContext context, Random random)
    {
        var rows = await context.Set<OfferRow>().AsNoTracking().OrderBy(row => row.Slug).ToListAsync();
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
