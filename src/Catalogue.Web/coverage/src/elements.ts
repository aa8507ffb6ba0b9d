type Part = Node | string | number | null;

/** Makes an element with attributes (false and null leave one out) and what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null> = {},
  ...parts: Part[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }

  element.append(...parts.filter((part) => part !== null).map((part) => (typeof part === 'number' ? String(part) : part)));
  return element;
}

export const byId = (id: string): HTMLElement => document.getElementById(id)!;
