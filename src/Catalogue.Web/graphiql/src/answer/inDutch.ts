import { inWords } from './paths';

// What the values of these types look like.
const kinds: Record<string, string> = {
  Int: 'schrijf een geheel getal, zonder aanhalingstekens',
  Float: 'schrijf een getal, zonder aanhalingstekens en met een punt in plaats van een komma',
  Boolean: 'schrijf true (ja) of false (nee), zonder aanhalingstekens',
  String: 'schrijf een tekst tussen aanhalingstekens',
  Date: 'schrijf een dag als "2026-09-01"',
  DateTime: 'schrijf een dag en een uur als "2026-09-01T12:30:00Z"',
  LocalTime: 'schrijf een uur als "12:30"',
};

/** What is wrong with variables, of which GraphiQL and the server tell programmers in English; null for any other message. */
export function inDutch(message: string): string | null {
  if (message.startsWith('Request not sent. Variables are invalid JSON')) {
    const line = / at line (\d+)/.exec(message)?.[1];
    return `De variabelen zijn niet juist geschreven${line ? `, omstreeks regel ${line}` : ''}: er is een aanhalingsteken, komma of haakje te veel of te weinig. Er is niets gevraagd.`;
  }

  const [, value, path, reason] = /^Variable "\$\w+" got invalid value (.+) at "([^"]+)"; (.+)$/s.exec(message) ?? [];
  if (!value || !path || !reason) {
    return null;
  }

  const where = inWords(path);
  return where ? `${where}: ${remedyOf(value, reason)}` : remedyOf(value, reason);
}

function remedyOf(value: string, reason: string): string {
  const meant = /Did you mean (?:the enum value )?"(\w+)"/.exec(reason)?.[1];
  const also = meant ? ` Bedoel je ${meant}?` : '';
  const [, unknown] = /^Field "(\w+)" is not defined/.exec(reason) ?? [];
  const [, missing] = /^Field "(\w+)" of required type/.exec(reason) ?? [];
  const [, kind] = /^(\w+) cannot represent/.exec(reason) ?? [];
  if (unknown) {
    return `${unknown} is geen bekend veld.${also}`;
  }

  if (missing) {
    return `${missing} ontbreekt.`;
  }

  if (reason.includes('" enum')) {
    return `${value} is hier geen geldige keuze: druk op Ctrl en spatie om te zien wat kan.${also}`;
  }

  return kind && Object.hasOwn(kinds, kind) ? `${value} past hier niet: ${kinds[kind]}.` : `${value} past hier niet (${reason})`;
}
