import { trust } from './clean.ts';
import { CatalogueOffersElement } from './element.ts';
// As a file too, for the pages that the server makes.
import './offers.css';

const name = 'catalogue-offers';

if (!customElements.get(name)) {
  trust();
  customElements.define(name, CatalogueOffersElement);
}
