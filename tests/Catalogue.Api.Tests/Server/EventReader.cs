namespace Catalogue.Api.Tests.Server;

/// <summary>An event stream, as a client reads it.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        this.response = response;
        lines = new StreamReader(stream);
    }

    public HttpResponseMessage Response => response;

    public static async Task<EventReader> OpenAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new EventReader(answer, await answer.Content.ReadAsStreamAsync());
        }
    }

    /// <summary>The next event as "name data", ":" for a comment, null when the stream ends.</summary>
    public async Task<string?> NextAsync()
    {
        var read = new List<string>();
        while (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.Length > 0)
                read.Add(line);
            else if (read is [":"])
                return ":";
            else
                return $"{read[0]["event: ".Length..]} {read[1]["data:".Length..].Trim()}".TrimEnd();
        }

        return null;
    }

    /// <summary>All events to the end, without comments.</summary>
    public async Task<string[]> AllAsync()
    {
        var events = new List<string>();
        while (await NextAsync() is { } next)
        {
            if (next != ":")
                events.Add(next);
        }

        return [.. events];
    }

    /// <summary>The next event that is no comment.</summary>
    public async Task<string?> NextEventAsync()
    {
        string? next;
        do
            next = await NextAsync();
        while (next == ":");
        return next;
    }

    /// <summary>So many of them.</summary>
    public async Task<string[]> NextEventsAsync(int count)
    {
        var events = new string[count];
        for (var i = 0; i < count; i++)
            events[i] = await NextEventAsync() ?? "the end";
        return events;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
