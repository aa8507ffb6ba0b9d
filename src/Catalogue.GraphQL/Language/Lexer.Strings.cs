using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>Strings and block strings with their escapes. Specification: §2.9.4.</summary>
internal ref partial struct Lexer
{
    private Token StringToken(int start)
    {
        var position = start + 1;
        var chunk = position;
        StringBuilder? value = null;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"')
            {
                var rest = text[chunk..position];
                stringValue = value is null ? rest.ToString() : value.Append(rest).ToString();
                return new Token(TokenKind.String, start, position + 1);
            }

            if (c == '\\')
            {
                value = (value ?? new StringBuilder()).Append(text[chunk..position]);
                position = chunk = Escape(position, value);
                continue;
            }

            if (c is '\n' or '\r')
                break;
            position += CharacterLength(position);
        }

        throw Fault(position, "Unterminated string.");
    }

    private Token BlockStringToken(int start)
    {
        var position = start + 3;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"' && IsTripleQuote(position))
            {
                stringValue = BlockString.Dedent(text[(start + 3)..position]);
                return new Token(TokenKind.BlockString, start, position + 3);
            }

            if (c == '\\' && IsTripleQuote(position + 1))
                position += 4;
            else
                position += CharacterLength(position);
        }

        throw Fault(position, "Unterminated string.");
    }

    private readonly bool IsTripleQuote(int position) => At(position) == '"' && At(position + 1) == '"' && At(position + 2) == '"';

    private readonly int CharacterLength(int position)
    {
        if (!char.IsSurrogate(text[position]))
            return 1;
        return IsPair(position) ? 2 : throw Fault(position, $"Invalid character within String: {Show(position)}.");
    }

    /// <summary>Appends the value of the escape at the backslash and returns the offset after it.</summary>
    private readonly int Escape(int position, StringBuilder value)
    {
        var c = At(position + 1);
        if (c == 'u')
            return At(position + 2) == '{' ? CodePointEscape(position, value) : FourDigitEscape(position, value);
        value.Append(c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Fault(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\"."),
        });
        return position + 2;
    }

    private readonly int CodePointEscape(int position, StringBuilder value)
    {
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var c = At(position + size++);
            if (c == '}')
            {
                if (size < 5 || !Characters.IsScalarValue(point))
                    break;
                value.Append(char.ConvertFromUtf32(point));
                return position + size;
            }

            point = (point << 4) | Characters.HexDigit(c);
            if (point < 0)
                break;
        }

        throw Fault(position, $"Invalid Unicode escape sequence: \"{Slice(position, size)}\".");
    }

    private readonly int FourDigitEscape(int position, StringBuilder value)
    {
        var code = FourDigits(position + 2);
        if (Characters.IsScalarValue(code))
        {
            value.Append((char)code);
            return position + 6;
        }

        // A character outside the basic plane is written as two escapes, one for each surrogate.
        if (code is >= 0xD800 and <= 0xDBFF && At(position + 6) == '\\' && At(position + 7) == 'u')
        {
            var low = FourDigits(position + 8);
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                value.Append((char)code).Append((char)low);
                return position + 12;
            }
        }

        throw Fault(position, $"Invalid Unicode escape sequence: \"{Slice(position, 6)}\".");
    }

    /// <summary>The value of four hexadecimal digits; negative when one of them is not a digit.</summary>
    private readonly int FourDigits(int position) =>
        (Characters.HexDigit(At(position)) << 12) | (Characters.HexDigit(At(position + 1)) << 8)
        | (Characters.HexDigit(At(position + 2)) << 4) | Characters.HexDigit(At(position + 3));

    private readonly ReadOnlySpan<char> Slice(int start, int length) => text[start..Math.Min(start + length, text.Length)];
}
