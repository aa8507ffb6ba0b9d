using Catalogue.Data.Curation;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Catalogue.Api.Identity;

/// <summary>From a bearer token to its sender. Throws BadRequest, which says what is wrong. Source: RFC 6750, RFC 7519.</summary>
internal sealed class TokenReading(IdentitySettings settings, TrustedIssuers issuers, CatalogueStore store)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16_384;
    private const int LongestSubject = 255;

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>From the value of an Authorization header.</summary>
    public async Task<SignedIn> ReadAsync(string authorization, CancellationToken cancel)
    {
        var text = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : throw TokenFault.Malformed;
        if (settings.IsOff)
            throw TokenFault.Off;
        var form = text.Length <= LongestToken ? TokenForm.Read(text) : throw TokenFault.NotAToken;
        var trusted = await issuers.FindAsync(form.Issuer, cancel);
        var fault = TokenFault.Untrusted;
        foreach (var issuer in trusted)
        {
            var result = await handler.ValidateTokenAsync(text, issuer.Parameters);
            if (result.IsValid)
                return Read((JsonWebToken)result.SecurityToken, form, issuer);
            fault = TokenFault.Of(result.Exception);
        }

        throw fault;
    }

    private SignedIn Read(JsonWebToken token, TokenForm form, TrustedIssuer issuer)
    {
        if (token.Subject is not { Length: > 0 and <= LongestSubject } subject)
            throw TokenFault.NoSubject;
        var provider = issuer.Provider;
        var role = Roles.Greatest(Values(token, provider.RoleClaim)) ?? throw TokenFault.Forbidden(
            $"Nobody gave you a role in this catalogue: the claim {provider.RoleClaim} of your token must hold editor, curator or "
            + "administrator. Ask who keeps your accounts.",
            $"Je hebt nog geen rol in deze catalogus: de claim {provider.RoleClaim} van je token moet editor, curator of administrator "
            + "bevatten. Vraag het aan wie je account beheert.");
        var catalogue = store.Current!.Working;
        return new SignedIn(
            new Actor(
                $"{issuer.Name}:{subject}",
                Values(token, "name").Concat(Values(token, "preferred_username"))
                    .Select(InvisibleCharacters.TakeOut).FirstOrDefault(name => name.Length is > 0 and <= LongestSubject) ?? subject,
                role,
                IdOf(
                    token,
                    provider.OrganisationClaim,
                    slug => catalogue.FindOrganisationBySlug(slug) is { } named ? catalogue.NowOf(named).Id : null),
                IdOf(token, provider.MunicipalityClaim, slug => catalogue.FindMunicipalityBySlug(slug)?.Id)),
            form.Expires!.Value);
    }

    private static IEnumerable<string> Values(JsonWebToken token, string name) =>
        token.Claims.Where(claim => claim.Type == name).Select(claim => claim.Value);

    private static Guid? IdOf(JsonWebToken token, string name, Func<string, Guid?> find) =>
        Values(token, name).FirstOrDefault(value => value.Length > 0) is { } slug
        ? find(slug) ?? throw TokenFault.Forbidden(
            $"The claim {name} of your token names what is not in the catalogue: it must hold the slug of an entry, as the catalogue "
            + "gives it.",
            $"De claim {name} van je token verwijst naar iets wat niet in de catalogus staat: zet er een slug in, zoals de catalogus die "
            + "geeft.")
        : null;
}
