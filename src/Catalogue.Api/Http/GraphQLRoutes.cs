using System.Diagnostics.Metrics;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Bounds;
using Catalogue.Api.Http.EventStreams;
using Catalogue.Api.Http.WebSockets;
using Catalogue.Api.Http.Work;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Http;

/// <summary>
/// The endpoints of an engine. Independent of the catalogue: another schema is served in the same way. Call AddBounds first.
/// </summary>
internal static class GraphQLRoutes
{
    /// <summary>
    /// Maps the engine at path, for POST, GET, WebSocket and event streams, and at path/stream for many event streams over one connection.
    /// StateFrom reads the HTTP request and returns a function that makes the resolvers' state without it. Admission checks each request
    /// before it is read. Version covers everything that answers depend on besides the request, unless their basis says otherwise; with it,
    /// answers are kept, here and by caches. SubjectOf tells who is signed in, null for a visitor. To be called before the
    /// compression of responses.
    /// </summary>
    public static void MapGraphQL(
        this WebApplication app,
        string path,
        Engine engine,
        TransportOptions options,
        Func<HttpContext, AnswerBasis, Func<OperationContext, object?>>? stateFrom = null,
        AnswerVersion? version = null,
        Admission? admission = null,
        Func<HttpContext, string?>? subjectOf = null)
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        var work = app.Services.GetRequiredService<WorkSharing>();
        var factory = new RequestFactory(options, stateFrom, work, subjectOf ?? (static _ => null));
        var stopping = app.Lifetime.ApplicationStopping;
        var connections = SlotLimit.ForConnections(options.Limits.EventStreams, "event streams");
        var operations = SlotLimit.ForOperations(options.Limits.EventStreams, "operations on event streams");
        var buffered = app.Services.GetRequiredService<Sending>().Buffered;
        var events = new EventStreamAnswer(engine, options, connections, operations, stopping);
        var sockets = new SocketEndpoint(engine, factory, options, admission?.Open, stopping);
        var answers = version is null
            ? null
            : AnswerSetup.Make(path, engine, options, version, meters);
        var endpoint = new GraphQLEndpoint(
            engine, factory, options, events, sockets, answers);
        var streams = new SharedStreamEndpoint(
            engine, factory, options, new Reservations(options, connections, operations, buffered, stopping), endpoint);

        if (answers is not null)
            app.Use(answers.Replay.AnswerAsync);
        // Ordinary requests skip the WebSocket middleware.
        app.UseWhen(context => SocketEndpoint.IsHandshake(context.Request), handshake => handshake.UseWebSockets());
        app.Map(path, Admitted(endpoint.AnswerAsync)).WithMetadata(WorkPrice.OfOperations);
        app.Map($"{path}/stream", Admitted(streams.AnswerAsync)).WithMetadata(WorkPrice.OfOperations);

        RequestDelegate Admitted(RequestDelegate answer) => admission is null ? answer : context => admission.Answer(context, answer);
    }
}
