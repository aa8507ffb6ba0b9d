/** What a school's style sheet can reach with `::part(…)`, and where it stands in what the catalogue sends. */
const parts: Record<string, string> = {
  list: '[data-catalogue=list]',
  detail: '[data-catalogue=offer]',
  search: '.search',
  filters: '.filters',
  total: '.total',
  chips: '.chips',
  card: '.card',
  title: '.card :is(h1, h2, h3, h4, h5, h6), [data-catalogue=offer] > :is(h1, h2, h3, h4, h5, h6)',
  summary: '.summary',
  facts: '.facts',
  button: 'button, .more a, .calendar',
  empty: '.empty',
  source: '.source',
};

export function nameParts(fragment: HTMLElement): void {
  for (const [part, selector] of Object.entries(parts)) {
    for (const element of [fragment, ...fragment.querySelectorAll(selector)].filter((one) => one.matches(selector))) {
      element.part.add(part);
    }
  }
}
