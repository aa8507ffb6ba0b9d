import { byId, make } from './elements.ts';
import type { Counted, Found } from './questions.ts';
import type { Words } from './words.ts';

/** Draws the offers behind a cell, beneath the table. */
export function drawOffers(found: Found['offers'], row: string, column: string, words: Words, close: () => void): void {
  const closing = make('button', { type: 'button' }, words.close);
  closing.addEventListener('click', close);
  const list = found.nodes.map((offer) =>
    make('li', {}, make('strong', { dir: 'auto' }, offer.title), make('span', { class: 'organiser', dir: 'auto' }, offer.organisation.name), offer.summary ? make('p', { dir: 'auto' }, offer.summary) : null),
  );
  const rest = found.totalCount - found.nodes.length;
  const section = byId('offers');
  section.hidden = false;
  section.replaceChildren(
    make('h2', { id: 'offers-title' }, words.offersIn(row, column)),
    list.length > 0 ? make('ul', {}, ...list) : make('p', {}, words.none),
    rest > 0 ? make('p', {}, words.more(rest)) : '',
    closing,
  );
  section.setAttribute('aria-labelledby', 'offers-title');
}

export function hideOffers(): void {
  byId('offers').hidden = true;
  byId('offers').replaceChildren();
}

/** Draws what a city pays for one network only; nothing when it pays for nothing. */
export function drawNeutrality(neutrality: Counted['neutrality'], words: Words): void {
  if (neutrality.paid === 0) {
    byId('neutrality').replaceChildren();
    return;
  }

  byId('neutrality').replaceChildren(
    make('h2', {}, words.neutrality),
    make('p', {}, words.paid(neutrality.paid, neutrality.oneNetwork, neutrality.networkUnknown)),
    ...neutrality.networks
      .filter((network) => network.count > 0)
      .map((network) =>
        make('div', {}, make('h3', {}, words.onlyFor(network.networkLabel, network.count)), make('ul', {}, ...network.offers.map((offer) => make('li', {}, make('span', { dir: 'auto' }, offer.title))))),
      ),
  );
}
