using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The place in a variable that is being coerced, as messages show it: `filter.ages[2]`. The text is only built for a fault.
/// </summary>
internal sealed class InputPath
{
    private readonly List<(string? Name, int Index)> steps = [];

    public void Enter(string name) => steps.Add((name, 0));

    public void Enter(int index) => steps.Add((null, index));

    public void Leave() => steps.RemoveAt(steps.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in steps)
        {
            if (name is null)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                text.Append(text.Length == 0 ? string.Empty : ".").Append(name);
        }

        return text.ToString();
    }
}
