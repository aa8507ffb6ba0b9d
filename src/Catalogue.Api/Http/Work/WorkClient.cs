namespace Catalogue.Api.Http.Work;

/// <summary>To whom work is charged: the subject of whoever is signed in, else the address (ClientAddress).</summary>
internal readonly record struct WorkClient(string Name, bool IsSignedIn)
{
    public static WorkClient Of(HttpContext carrier, string? subject) => subject is null
        ? new(ClientAddress.Of(carrier.Connection.RemoteIpAddress), IsSignedIn: false)
        : new(subject, IsSignedIn: true);
}
