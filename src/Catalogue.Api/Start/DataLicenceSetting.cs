using Catalogue.Data.Files;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Start;

/// <summary>Reads "Catalogue:DataLicence". Throws SettingException, which says what to correct.</summary>
internal static class DataLicenceSetting
{
    private const string Path = "Catalogue:DataLicence";
    private const int MostLetters = 200;

    public static DataLicence Read(IConfiguration configuration)
    {
        var (name, address) = (configuration[$"{Path}:Name"]?.Trim() ?? "", configuration[$"{Path}:Address"]?.Trim() ?? "");
        if (name.Length == 0 && address.Length == 0)
            return DataLicence.Default;
        if (name.Length == 0 || address.Length == 0)
        {
            var missing = name.Length == 0 ? "Name" : "Address";
            throw new SettingException($"{Path}:{missing} is missing: terms of reuse are told by their name and their address.");
        }

        if (name.Length > MostLetters || name.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029'))
            throw new SettingException($"{Path}:Name must be one line of at most {MostLetters} characters.");
        if (!WebAddress.IsPublic(address))
            throw new SettingException($"{Path}:Address must be a web address that everybody can open, as {DataLicence.Default.Address}.");
        return new(name, address);
    }
}
