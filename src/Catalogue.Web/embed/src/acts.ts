import { make } from './make.ts';
import printStyle from './page-print.css?inline';
import type { Stage } from './stage.ts';
import { say } from './words.ts';

/** The buttons that only a script can give: they come hidden. */
export function giveActs(fragment: HTMLElement): void {
  for (const button of fragment.querySelectorAll<HTMLElement>('[data-print], [data-share]')) {
    button.hidden = false;
  }
}

/** Prints the element alone: for as long as it takes, a style sheet leaves out what else is on the page. */
export function print(host: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  host.toggleAttribute('printing', true);
  addEventListener('afterprint', () => {
    host.removeAttribute('printing');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }, { once: true });
  window.print();
}

/** By the device where it can, else by the clipboard, else by showing the address. */
export async function share(button: HTMLElement, stage: Stage): Promise<void> {
  const url = button.dataset['share']!;
  const title = button.closest('[data-catalogue]')?.querySelector('h1, h2, h3, h4, h5, h6')?.textContent?.trim() ?? '';
  const tell = (text: string, ...more: Node[]) => {
    button.parentElement!.querySelector('.shared')?.remove();
    button.after(make('span', { class: 'shared' }, text, ...more));
    stage.announce(text);
  };
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return;
    }
  } catch (error) {
    if ((error as Error).name === 'AbortError') {
      return;
    }
  }

  try {
    await navigator.clipboard.writeText(url);
    tell(say(stage.language, 'copied'));
  } catch {
    tell(`${say(stage.language, 'copy')} `, make('a', { href: url, dir: 'ltr' }, url));
  }
}
