/** JSON as a person would write it: what is short stays on one line, so that the variables fit their editor. */
export function layOut(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }

  const inner = `${indent}  `;
  const [open, space, close] = Array.isArray(value) ? ['[', '', ']'] : ['{', ' ', '}'];
  const parts = Array.isArray(value)
    ? value.map((item) => layOut(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${layOut(item, inner)}`);
  if (parts.length === 0) {
    return open + close;
  }

  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  return line.length <= 40 && !line.includes('\n')
    ? line
    : `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
