using System.Globalization;
using System.Text;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Files;

/// <summary>
/// A finding about one place in an imported file. Line counts from 1, and is 0 for the whole file; Column is a column of a CSV or a path in
/// a JSON entry, empty for the whole line; Value is the value found. With an error, nothing of the file is applied.
/// </summary>
public sealed record ImportFinding(ImportSeverity Severity, int Line, string Column, string? Value, string Message, string? Remedy = null)
{
    private const int MostShown = 60;

    /// <summary>The finding of a rule, which has messages in several languages; null for a message in English only.</summary>
    public Finding? Rule { get; private init; }

    public static ImportFinding Error(int line, string column, string? value, string message, string? remedy = null) =>
        new(ImportSeverity.Error, line, column, value, message, remedy);

    public static ImportFinding Warning(int line, string column, string? value, string message, string? remedy = null) =>
        new(ImportSeverity.Warning, line, column, value, message, remedy);

    internal static ImportFinding Error(FilePlace place, string? value, string message, string? remedy = null) =>
        Error(place.Line, place.Name, value, message, remedy) with { IsPath = place.IsPath };

    internal static ImportFinding Warning(FilePlace place, string? value, string message, string? remedy = null) =>
        Warning(place.Line, place.Name, value, message, remedy) with { IsPath = place.IsPath };

    /// <summary>A content rule's finding about a place in the file.</summary>
    internal static ImportFinding Of(FilePlace place, Finding rule) =>
        Error(place, place.Value, rule.Message.In("en").Text.TrimEnd('.')) with { Rule = rule };

    /// <summary>Whether Column is a path in a JSON file.</summary>
    public bool IsPath { get; init; }

    /// <summary>A Dutch sentence that includes the remedy; null when ImportSentences translates the two.</summary>
    public string? Dutch { get; init; }

    /// <summary>As ToString, in Dutch and without the line.</summary>
    public string InDutch()
    {
        var text = new StringBuilder();
        if (Column.Length > 0)
            text.Append(IsPath ? "" : "kolom ").Append(Column).Append(": ");
        if (!string.IsNullOrEmpty(Value))
            text.Append(Shown(Value)).Append(' ');
        var whole = Rule?.Message.Dutch ?? Dutch;
        text.Append(whole ?? ImportSentences.InDutch(Message) ?? Message);
        if (whole is null && Remedy is not null)
            text.Append(": ").Append(ImportSentences.InDutch(Remedy) ?? Remedy);
        return text.Append(text[^1] is '?' or '.' ? "" : ".").ToString();
    }

    /// <summary>One line of text, whatever the value contains.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Line > 0)
            text.Append(CultureInfo.InvariantCulture, $"line {Line}");
        if (Column.Length > 0)
            text.Append(text.Length > 0 ? ", " : "").Append(IsPath ? "at " : "column ").Append(Column);
        text.Append(text.Length > 0 ? ": " : "");
        if (!string.IsNullOrEmpty(Value))
            text.Append(Shown(Value)).Append(' ');
        text.Append(Message);
        if (Remedy is not null)
            text.Append(": ").Append(Remedy);
        return text.Append(text[^1] is '?' or '.' ? "" : ".").ToString();
    }

    /// <summary>A value in quotes, on one line, cut off when it is long.</summary>
    internal static string Shown(string value)
    {
        var line = new string([.. value.Take(MostShown).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return value.Length > MostShown ? $"\"{line}…\"" : $"\"{line}\"";
    }
}

public enum ImportSeverity
{
    Error,
    Warning,
}
