using System.Globalization;
using System.Runtime.CompilerServices;

namespace Catalogue.Build;

/// <summary>
/// Part of every program and every project of tests: whatever language, calendar and signs of numbers the machine is set to, text is written and read as on any other.
/// Texts for people name their own culture.
/// </summary>
internal static class InvariantCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
