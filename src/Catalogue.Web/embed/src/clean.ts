/** Where the catalogue is: the module is `embed/offers.js` of it. */
const module = import.meta.url;
export const catalogue = new URL('../', module);

const unwanted = 'script, style, link, meta, base, iframe, frame, object, embed, template, noscript, foreignObject, use, set, animate, animateMotion, animateTransform';
const loaded = ['src', 'srcset', 'poster', 'data'];
const followed = ['href', 'xlink:href', 'action', 'formaction', 'ping', 'cite'];

type Policy = { createHTML(text: string): string };
let policy: Policy = { createHTML: (text) => text };

/** Once, when the element is defined: pages that require Trusted Types allow the policy by its name, else nothing can be shown. */
export function trust(): void {
  const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
  try {
    policy = types?.createPolicy('catalogue-offers', policy) ?? policy;
  } catch {
    // The page may have a default policy, which is asked then.
  }
}

/**
 * The fragment in a text of the catalogue, in a document that runs and loads nothing, without what could run or load something: the
 * catalogue escapes all texts, and this is for the day it would not.
 */
export function parse(text: string): HTMLElement | null {
  const { body } = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (element.matches(unwanted) || element.localName.includes('-')) {
      element.remove();
    }

    for (const { name, value } of [...element.attributes]) {
      const isFollowed = followed.includes(name);
      if (/^on|^style$|^srcdoc$|^is$/i.test(name) || ((isFollowed || loaded.includes(name)) && !isAllowed(value, isFollowed))) {
        element.removeAttribute(name);
      } else if (isFollowed && !/^[?#]/.test(value)) {
        element.setAttribute(name, new URL(value, catalogue).href);
      }
    }
  }

  return body.querySelector('[data-catalogue]');
}

function isAllowed(value: string, isFollowed: boolean): boolean {
  const url = URL.canParse(value, catalogue) ? new URL(value, catalogue) : null;
  return isFollowed ? /^(https?|mailto|tel|sms|geo):$/.test(url?.protocol ?? '') : url?.origin === catalogue.origin;
}
