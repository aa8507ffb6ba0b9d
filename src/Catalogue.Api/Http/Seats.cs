namespace Catalogue.Api.Http;

/// <summary>How many connections of a kind there are, and no more than so many: the next is refused before it costs anything.</summary>
internal sealed class Seats(int most, string kind)
{
    private int taken;

    /// <summary>Gives a place that is free again once it is disposed of. Throws BadRequest.</summary>
    public IDisposable Take()
    {
        if (Interlocked.Increment(ref taken) <= most)
            return new Seat(this);
        Interlocked.Decrement(ref taken);
        throw BadRequest.Beyond(
            StatusCodes.Status503ServiceUnavailable, $"The server has {most} {kind} open, the most it takes: try again later.", "connections", most);
    }

    private sealed class Seat(Seats seats) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                Interlocked.Decrement(ref seats.taken);
        }
    }
}
