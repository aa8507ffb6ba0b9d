using System.Buffers.Text;
using System.Text;
using Catalogue.Api.Binding;
using Catalogue.Data.Tasks;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Tasks;

/// <summary>schema/tasks.graphql: the tasks of staff.</summary>
internal static class TaskQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<CuratorTaskKind>("CuratorTaskKind");
        binding.Object<CuratorTask>("CuratorTask")
            .Field("kind", task => task.Kind)
            .Field("label", (task, context) => Terms.Label(task.Kind, context.Language))
            .Field("sentence", (task, context) => CuratorTaskSentence.Of(task, context.Language))
            .Field("offer", task => task.Offer)
            .Field("since", task => task.Since)
            .Field("due", task => task.Due)
            .Field("operation", task => TaskSteps.Of(task)[0].Operation)
            .Field("variables", task => TaskSteps.Of(task)[0].Variables)
            .Field("link", task => TaskSteps.Of(task)[0].Link)
            .Field("steps", task => TaskSteps.Of(task));
        binding.Object<TaskStep>("CuratorTaskStep")
            .Field("label", (step, context) => context.Text(step.Label))
            .Field("operation", step => step.Operation)
            .Field("variables", step => step.Variables)
            .Field("link", step => step.Link);
        binding.Object<Counted>("CuratorTaskCount")
            .Field("kind", counted => counted.Kind)
            .Field("label", (counted, context) => Terms.Label(counted.Kind, context.Language))
            .Field("count", counted => counted.Count);
        binding.Object<TaskPage>("CuratorTaskConnection")
            .Field("nodes", page => page.Page.Entries)
            .Field("totalCount", page => page.Page.Info.TotalCount)
            .Field("counts", page => Enum.GetValues<CuratorTaskKind>().Select(kind => new Counted(kind, page.Tasks.Count(kind))))
            .Field("pageInfo", page => page.Page.Info);
        binding.Object<Root>("Query").AsyncField("curatorTasks", Asked.Of, (_, asked, context) => FindAsync(asked, context));
    }

    private static async Task<TaskPage> FindAsync(Asked asked, FieldContext context)
    {
        var request = context.State<CatalogueRequest>();
        var working = request.Served.Working;
        Guid? municipality = asked.Municipality is { } city
            ? EntryReference.Find(city, "municipality", working.FindMunicipality, working.FindMunicipalityBySlug)?.Id ?? Guid.Empty
            : null;
        Guid? organisation = asked.Organisation is { } name
            ? EntryReference.Find(name, "organisation", working.FindOrganisation, working.FindOrganisationBySlug)?.Id ?? Guid.Empty
            : null;
        var after = asked.After is { } cursor ? Read(cursor) : null;
        var open = await context.Parts.Reports.OpenAsync(context.Cancellation);
        var tasks = CuratorTasks.Of(
            context.Signed, request.Served, open, municipality, organisation, asked.Languages, context.Today);
        var (page, total, hasNext, hasPrevious) = tasks.Page(asked.Kinds, after, asked.Size);
        return new(tasks, new EntryPage<CuratorTask>(
            page, total, hasNext, hasPrevious, task => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(task.Place))));
    }

    private static string Read(string cursor) => Base64Url.IsValid(cursor)
        ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))
        : throw FilterException.Cursor("after", "This is not a cursor of tasks: pass on one that this API gave, unchanged.");

    private sealed record Asked(
        IReadOnlyList<CuratorTaskKind> Kinds,
        string? Municipality,
        string? Organisation,
        IReadOnlyList<string> Languages,
        int Size,
        string? After)
    {
        public static Asked Of(InputObject arguments) => new(
            arguments.List<CuratorTaskKind>("kinds") ?? [],
            arguments.Find<string>("municipality"),
            arguments.Find<string>("organisation"),
            arguments.List<string>("languages") ?? [],
            Connection.Size(arguments),
            arguments.Find<string>("after"));
    }

    private sealed record TaskPage(CuratorTasks Tasks, EntryPage<CuratorTask> Page);

    private sealed record Counted(CuratorTaskKind Kind, int Count);
}
