namespace Catalogue.GraphQL;

/// <summary>Orders names with the numbers in them compared as numbers: item2 comes before item10.</summary>
internal static class NaturalOrder
{
    public static int Compare(string a, string b)
    {
        var i = 0;
        var j = 0;
        while (i < a.Length && j < b.Length)
        {
            int difference;
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
                difference = Number(a, ref i).CompareTo(Number(b, ref j));
            else
                difference = a[i++].CompareTo(b[j++]);
            if (difference != 0)
                return difference;
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Reads the number that begins here; a leading zero is a number of its own.</summary>
    private static double Number(string text, ref int index)
    {
        double number = 0;
        do
        {
            number = (number * 10) + (text[index++] - '0');
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }
}
