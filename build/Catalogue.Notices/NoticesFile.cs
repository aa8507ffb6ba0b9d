using System.Text;

namespace Catalogue.Notices;

/// <summary>The file as it grows: what ships, each with its licence and whose it is, and then the text of every licence once.</summary>
internal sealed class NoticesFile
{
    private readonly StringBuilder parts = new();
    private readonly SortedSet<string> licences = new(StringComparer.Ordinal);

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            text.Append("What Catalogue is shipped with, by others, and under which licences. Made when it was published.\n");
            text.Append(parts);
            foreach (var licence in licences)
                text.Append(Heading($"Licence {licence}")).Append(LicenceText.Of(licence).TrimEnd()).Append('\n');
            return text.ToString();
        }
    }

    public void Add(string heading, string text) =>
        parts.Append(Heading(heading)).Append(text.ReplaceLineEndings("\n").Trim()).Append('\n');

    /// <summary>The licence is an SPDX expression. Throws NoticeException for one whose text is not here.</summary>
    public void Add(string name, string licence, params IEnumerable<string?> lines)
    {
        AddText(name, licence);
        Add(name, string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)).Prepend($"Licence: {licence}")));
    }

    /// <summary>The text alone, of something that is told elsewhere. Throws NoticeException.</summary>
    public void AddText(string name, string licence) => licences.UnionWith(LicenceText.Ids(name, licence));

    private static string Heading(string text) => $"\n{new string('-', 100)}\n{text}\n{new string('-', 100)}\n";
}
