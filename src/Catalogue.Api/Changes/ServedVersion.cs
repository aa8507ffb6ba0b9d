using Catalogue.Data.Entries;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Api.Changes;

/// <summary>The public version that is served now; the same text object for as long as it stays the same.</summary>
internal sealed class ServedVersion(CatalogueStore store, BrusselsClock day)
{
    private volatile Known? known;

    public string Now
    {
        get
        {
            var (version, today) = (store.Current!.Published.Version, day.Today);
            if (known is { } last && ReferenceEquals(last.Version, version) && last.Today == today)
                return last.Text;
            var text = PublicVersion.Of(version, today);
            // Equal texts stay one object where a commit changed nothing that the public sees.
            if (known is { } before && before.Text == text)
                text = before.Text;
            known = new(version, today, text);
            return text;
        }
    }

    private sealed record Known(CatalogueVersion Version, DateOnly Today, string Text);
}
