namespace Catalogue.Api.Http;

/// <summary>What one HTTP request may hold; configured under "Limits".</summary>
internal sealed class RequestLimits
{
    /// <summary>The body of a POST, in bytes.</summary>
    public int BodyBytes { get; init; } = 1_048_576;
}
