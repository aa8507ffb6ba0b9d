using System.Security.Cryptography;
using Catalogue.Data.Curation;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>
/// The signing key of tokens from the `token` command and of the example accounts, in development only: a file in the data folder that only
/// its owner can read, created by the command or the server, whichever needs it first.
/// </summary>
internal sealed class DevelopmentKey(Func<CancellationToken, Task<string>> dataFolder)
{
    public const string Provider = "development";
    public const string Issuer = "catalogue-development";
    public const string Audience = "catalogue";

    private const int KeyBytes = 64;
    private const string FileName = "token-key";
    private SymmetricSecurityKey? key;

    public async Task<SymmetricSecurityKey> ReadAsync(CancellationToken cancel)
    {
        if (key is not null)
            return key;
        var folder = await dataFolder(cancel);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            Make(path);
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        if (bytes.Length != KeyBytes)
            throw new IOException($"'{path}' is no key: remove it, and another is made.");
        return key = new SymmetricSecurityKey(bytes);
    }

    /// <summary>A token that the server on the same data folder accepts from now on for the given time.</summary>
    public async Task<string> SignAsync(Dictionary<string, object> claims, DateTimeOffset now, TimeSpan time, CancellationToken cancel) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime,
        Expires = (now + time).UtcDateTime,
        Claims = claims,
        SigningCredentials = new SigningCredentials(await ReadAsync(cancel), SecurityAlgorithms.HmacSha256),
    });

    /// <summary>The claims of a token about a person; the slugs may be null.</summary>
    public static Dictionary<string, object> Claims(string subject, string name, Role role, string? organisation, string? municipality)
    {
        var claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = name,
            [IdentitySettings.Development.RoleClaim] = Roles.NameOf(role) };
        if (organisation is not null)
            claims[IdentitySettings.Development.OrganisationClaim] = organisation;
        if (municipality is not null)
            claims[IdentitySettings.Development.MunicipalityClaim] = municipality;
        return claims;
    }

    // Written to another name and then moved, which fails if another process was first: nobody reads half a key, and of two writers one
    // wins.
    private static void Make(string path)
    {
        var aside = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, options))
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
