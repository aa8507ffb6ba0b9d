/** What makes a control the same one in the next list: not its place, and not the figures beside it. */
function mark(element: Element): string {
  const { localName, parentElement } = element;
  if (element instanceof HTMLInputElement) {
    return [localName, element.type, element.name, /checkbox|radio/.test(element.type) ? element.value : ''].join();
  }

  return [localName, localName === 'summary' ? name(parentElement!) : element.getAttribute('name') ?? element.textContent].join();
}

const name = (element: Element): string => element.className + ((element as HTMLElement).dataset['filter'] ?? '');

/** Remembers where somebody is in a list; what comes back puts them there in the next one. */
export function remember(root: DocumentOrShadowRoot, list: HTMLElement): (next: HTMLElement) => void {
  const active = root.activeElement;
  const focused = active && list.contains(active) ? active : null;
  const open = [...list.querySelectorAll('details[open]')].map(name);
  return (next) => {
    for (const details of next.querySelectorAll('details')) {
      details.open = open.includes(name(details));
    }

    if (!focused) {
      return;
    }

    const wanted = mark(focused);
    const found = [...next.querySelectorAll<HTMLElement>(focused.localName)].find((element) => mark(element) === wanted);
    if (found instanceof HTMLInputElement && found.type === 'search') {
      // Typing went on while the answer came.
      const { value, selectionStart, selectionEnd } = focused as HTMLInputElement;
      found.value = value;
      found.setSelectionRange(selectionStart, selectionEnd);
    }

    (found ?? total(next))?.focus({ preventScroll: true });
  };
}

/** The number of results, which can be given the focus when what had it is no more. */
export function total(list: HTMLElement): HTMLElement | null {
  const status = list.querySelector<HTMLElement>('[data-status]');
  status?.setAttribute('tabindex', '-1');
  return status;
}
