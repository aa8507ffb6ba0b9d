using Catalogue.Api.Http;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Reports;

namespace Catalogue.Api.Start;

/// <summary>Reads "GraphQL" and "Limits" from the configuration. Throws SettingException, which says what to correct.</summary>
internal static class TransportSettings
{
    public static TransportOptions Read(IConfiguration configuration, TimeProvider clock)
    {
        try
        {
            var switches = configuration.GetSection("GraphQL").Get<TransportOptions>() ?? new TransportOptions();
            CheckTime("MaxAge", switches.MaxAge);
            CheckTime("StaleWhileRevalidate", switches.StaleWhileRevalidate);
            CheckTime("StaleIfError", switches.StaleIfError);
            return switches with
            {
                Limits = Checked("Limits", configuration.GetSection("Limits").Get<RequestLimits>() ?? new RequestLimits()),
                TrustedDocuments = CatalogueOperations.Load(),
                Clock = clock,
            };
        }
        catch (InvalidOperationException unreadable)
        {
            // The configuration binder's message names the setting and its expected type.
            throw new SettingException(unreadable.Message);
        }
    }

    private static void CheckTime(string name, TimeSpan time)
    {
        if (time < TimeSpan.Zero || time > TimeSpan.FromDays(1))
            throw new SettingException($"GraphQL:{name} must be a time of at most a day, as in 00:01:00.");
    }

    private static T Checked<T>(string path, T limits)
        where T : notnull
    {
        foreach (var property in limits.GetType().GetProperties().Where(property => property.SetMethod is not null))
        {
            var name = $"{path}:{property.Name}";
            switch (property.GetValue(limits))
            {
                case 0L when property.Name is nameof(RequestLimits.KeptAnswerBytes) or nameof(WorkLimits.UnitsPerSecond):
                    break; // Turns it off.
                case 0 when property.Name is nameof(WorkLimits.AtOnce) or nameof(WorkLimits.DatabaseAtOnce):
                    break; // Follows from the machine, or from the pool of connections.
                case int and < 1 or long and < 1:
                    throw new SettingException($"{name} must be at least 1.");
                case TimeSpan time when time <= TimeSpan.Zero || time > TimeSpan.FromDays(1):
                    throw new SettingException($"{name} must be a time of more than 0 and at most a day, as in 00:00:10.");
                case StreamLimits or ReportLimits or WorkLimits:
                    Checked(name, property.GetValue(limits)!);
                    break;
            }
        }

        return limits;
    }
}

/// <summary>An invalid setting; the message says what to correct.</summary>
internal sealed class SettingException(string message) : Exception(message);
