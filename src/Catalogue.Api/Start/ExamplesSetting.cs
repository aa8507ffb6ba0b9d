using Catalogue.Data.Seed;

namespace Catalogue.Api.Start;

/// <summary>
/// The setting Catalogue:Examples: whether the first start fills an empty catalogue with examples too. Left out, in development only: the
/// public would take them for fact. Throws SettingException.
/// </summary>
internal static class ExamplesSetting
{
    public static StartingData Read(IConfiguration configuration, bool isDevelopment)
    {
        var given = configuration["Catalogue:Examples"]?.Trim() ?? "";
        if (given.Length == 0)
            return Of(isDevelopment);
        return bool.TryParse(given, out var examples)
            ? Of(examples)
            : throw new SettingException($"Catalogue:Examples must be true or false, not \"{given}\".");
    }

    private static StartingData Of(bool examples) => examples ? StartingData.WithExamples : StartingData.WithoutExamples;
}
