namespace Catalogue.GraphQL.Language;

/// <summary>Numbers, dots, and how messages show an unexpected character. Specification: §2.9.1, §2.9.2.</summary>
internal ref partial struct Lexer
{
    private readonly Token Number(int start)
    {
        var position = At(start) == '-' ? start + 1 : start;
        var kind = TokenKind.Int;
        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
                throw Fault(position, $"Invalid number, unexpected digit after 0: {Show(position)}.");
        }
        else
        {
            position = Digits(position);
        }

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = Digits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (At(position) is '+' or '-')
                position++;
            position = Digits(position);
        }

        var next = At(position);
        if (next == '.' || Characters.IsNameStart(next))
            throw Fault(position, $"Invalid number, expected digit but got: {Show(position)}.");
        return new Token(kind, start, position);
    }

    private readonly int Digits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
            throw Fault(position, $"Invalid number, expected digit but got: {Show(position)}.");
        do
            position++;
        while (char.IsAsciiDigit(At(position)));
        return position;
    }

    private readonly Token Dots(int start)
    {
        if (At(start + 1) == '.')
        {
            return At(start + 2) == '.'
                ? new Token(TokenKind.Spread, start, start + 3)
                : throw Fault(start, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (char.IsAsciiDigit(At(start + 1)))
            throw Fault(start, $"Invalid number, expected digit before \".\", did you mean \"0.{text[(start + 1)..Digits(start + 1)]}\"?");
        throw Stray(start);
    }

    private readonly SyntaxException Stray(int position)
    {
        if (text[position] == '\'')
            return Fault(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        var isCharacter = !char.IsSurrogate(text[position]) || IsPair(position);
        return Fault(position, $"{(isCharacter ? "Unexpected" : "Invalid")} character: {Show(position)}.");
    }

    /// <summary>
    /// A character for a message: itself when it is printable, else its code point; the end of the source is shown as a token.
    /// </summary>
    private readonly string Show(int position)
    {
        if (position >= text.Length)
            return TokenKind.EndOfFile.Describe();
        var c = text[position];
        if (c == '"')
            return "'\"'";
        if (c is >= ' ' and <= '~')
            return $"\"{c}\"";
        var code = IsPair(position) ? char.ConvertToUtf32(c, text[position + 1]) : c;
        return $"U+{code:X4}";
    }

    private readonly SyntaxException Fault(int position, string message) => SyntaxException.At(source, position, message);
}
