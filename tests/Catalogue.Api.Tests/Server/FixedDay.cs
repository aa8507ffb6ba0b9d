namespace Catalogue.Api.Tests.Server;

/// <summary>Noon of one day, for ever; what waits does so in real time.</summary>
internal sealed class FixedDay(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
