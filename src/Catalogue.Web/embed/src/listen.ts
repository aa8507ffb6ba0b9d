import { print, share } from './acts.ts';
import { total } from './focus.ts';
import type { Reader } from './reader.ts';

/** What visitors do, by listeners on what stays while all in it is replaced. */
export function listen(reader: Reader): void {
  const { frame } = reader.stage;
  frame.addEventListener('click', (event) => click(reader, event));
  frame.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches('.ask')) {
      event.preventDefault();
      finish(reader, event.submitter);
      ask(reader, form, event.submitter);
    }
  });
  frame.addEventListener('change', ({ target }) => {
    const control = target as HTMLInputElement;
    if (control.form?.matches('.ask') && (control.localName === 'select' || /checkbox|radio/.test(control.type))) {
      ask(reader, control.form);
    }
  });
  // The field's own button to empty it.
  frame.addEventListener('search', ({ target }) => {
    const { form, value } = target as HTMLInputElement;
    if (form && !value) {
      ask(reader, form);
    }
  });
}

function ask(reader: Reader, form: HTMLFormElement, submitter?: HTMLElement | null): void {
  void reader.go({ choice: reader.choices.ofForm(form, reader.view.choice, submitter), offer: '' }, 'visitor');
}

/** The button under the filters: choosing is done, on to the results. */
function finish(reader: Reader, submitter: HTMLElement | null): void {
  const filters = submitter?.closest('details');
  if (filters && reader.list) {
    filters.open = false;
    total(reader.list)?.focus();
  }
}

function click(reader: Reader, event: MouseEvent): void {
  const target = (event.target as Element).closest<HTMLElement>('a[href], [data-print], [data-share]');
  if (!target || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }

  const { offer, share: address } = target.dataset;
  if (target.matches('[data-print]')) {
    print(reader.host);
  } else if (address !== undefined) {
    void share(target, reader.stage);
  } else if (target.matches('[data-back]') && !reader.isInPlace) {
    reader.back();
  } else if (offer !== undefined && !reader.isInPlace) {
    void reader.go({ ...reader.view, offer }, 'visitor');
  } else if (target.matches('[data-list]')) {
    reader.choose(target);
  } else if (target.matches('[data-more]')) {
    void reader.more(target as HTMLAnchorElement);
  } else {
    return;
  }

  event.preventDefault();
}
