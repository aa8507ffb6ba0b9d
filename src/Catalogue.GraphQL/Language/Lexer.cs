namespace Catalogue.GraphQL.Language;

/// <summary>
/// Reads tokens, one ahead of the parser as the reference implementation does, because that decides which of two errors is reported. Copy
/// the lexer to bookmark a position. Specification: §2.1.
/// </summary>
internal ref partial struct Lexer(Source source)
{
    private readonly Source source = source;
    private readonly ReadOnlySpan<char> text = source.Text;

    /// <summary>The current token.</summary>
    public Token Token = new(TokenKind.StartOfFile, 0, 0);

    /// <summary>Where the previous token ended.</summary>
    public int PreviousEnd = 0;

    private string? stringValue = null;

    /// <summary>The token's characters as written.</summary>
    public readonly ReadOnlySpan<char> Written => text[Token.Start..Token.End];

    /// <summary>The value of a string or block string token.</summary>
    public readonly string StringValue => stringValue ?? string.Empty;

    public void Advance()
    {
        PreviousEnd = Token.End;
        if (Token.Kind != TokenKind.EndOfFile)
            Token = Next(Token.End);
    }

    /// <summary>How error messages name the token: its kind, and its value if the kind has one.</summary>
    public readonly string Describe() => Token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Token.Kind.Describe()} \"{Written}\"",
        TokenKind.String or TokenKind.BlockString => $"{Token.Kind.Describe()} \"{StringValue}\"",
        _ => Token.Kind.Describe(),
    };

    private Token Next(int position)
    {
        while ((uint)position < (uint)text.Length)
        {
            var c = text[position];
            if (c == ' ')
            {
                position++;
                continue;
            }

            if (Characters.IsNameStart(c))
                return Name(position);
            switch (c)
            {
                case ',' or '\n' or '\t' or '\r' or '\uFEFF':
                    position++;
                    continue;
                case '#':
                    position = EndOfComment(position + 1);
                    continue;
                case '{': return new Token(TokenKind.BraceLeft, position, position + 1);
                case '}': return new Token(TokenKind.BraceRight, position, position + 1);
                case '(': return new Token(TokenKind.ParenLeft, position, position + 1);
                case ')': return new Token(TokenKind.ParenRight, position, position + 1);
                case ':': return new Token(TokenKind.Colon, position, position + 1);
                case '$': return new Token(TokenKind.Dollar, position, position + 1);
                case '!': return new Token(TokenKind.Bang, position, position + 1);
                case '[': return new Token(TokenKind.BracketLeft, position, position + 1);
                case ']': return new Token(TokenKind.BracketRight, position, position + 1);
                case '=': return new Token(TokenKind.Equals, position, position + 1);
                case '@': return new Token(TokenKind.At, position, position + 1);
                case '|': return new Token(TokenKind.Pipe, position, position + 1);
                case '&': return new Token(TokenKind.Ampersand, position, position + 1);
                case '.': return Dots(position);
                case '"': return IsTripleQuote(position) ? BlockStringToken(position) : StringToken(position);
                case '-' or (>= '0' and <= '9'): return Number(position);
                default: throw Stray(position);
            }
        }

        return new Token(TokenKind.EndOfFile, text.Length, text.Length);
    }

    private readonly Token Name(int start)
    {
        var end = start + 1;
        while ((uint)end < (uint)text.Length && Characters.IsNameContinue(text[end]))
            end++;
        return new Token(TokenKind.Name, start, end);
    }

    private readonly int EndOfComment(int position)
    {
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c is '\n' or '\r')
                break;
            if (!char.IsSurrogate(c))
                continue;

            // A lone surrogate ends the comment, and is then refused as an unexpected character.
            if (!IsPair(position))
                break;
            position++;
        }

        return position;
    }

    private readonly bool IsPair(int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);

    /// <summary>The character at the position, or NUL past the end: NUL belongs to no class that is tested for.</summary>
    private readonly char At(int position) => (uint)position < (uint)text.Length ? text[position] : '\0';
}
