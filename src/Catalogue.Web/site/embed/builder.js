// The page by which a school puts its list together: choices on one side, the lines to copy and the list itself on the other.
const form = document.getElementById('choices');
const origin = new URL('/', import.meta.url).origin;
const filters = [
  ['municipality', 'gemeente'], ['neighbourhoods', 'wijk'], ['ages', 'leeftijd'], ['themes', 'thema'], ['levels', 'onderwijsniveau'],
  ['networks', 'onderwijsnet'], ['target-groups', 'doelgroep'], ['free', 'gratis'], ['weekdays', 'dag van de week'],
];

async function ask(query, variables = {}) {
  const address = `${origin}/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  const response = await fetch(address, { headers: { accept: 'application/graphql-response+json' }, signal: AbortSignal.timeout(10_000) });
  const answer = await response.json();
  if (answer.errors) {
    throw new Error(answer.errors[0].message);
  }
  return answer.data;
}

function option(value, label) {
  return Object.assign(document.createElement('option'), { value, textContent: label });
}

function check(name, value, label, checked = false) {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name, value, checked });
  const around = document.createElement('label');
  around.append(box, ` ${label}`);
  return around;
}

/** What belongs to the municipality that is chosen. */
async function fillPlaces() {
  const municipality = form.elements.municipality.value;
  const places = await ask(
    `query Places($slugs: [ID!], $first: Int!) {
      schools(filter: { municipalities: $slugs }, first: $first) { nodes { slug name } }
      neighbourhoods(filter: { municipalities: $slugs }, first: $first) { nodes { slug name } }
    }`,
    { slugs: municipality ? [municipality] : null, first: 100 },
  );
  for (const [name, entries] of [['school', places.schools.nodes], ['neighbourhoods', places.neighbourhoods.nodes]]) {
    const select = form.elements[name];
    const chosen = select.value;
    select.replaceChildren(select.options[0], ...entries.map((entry) => option(entry.slug, entry.name)));
    select.value = entries.some((entry) => entry.slug === chosen) ? chosen : '';
  }
}

/** The attributes of the element, by name, those without a value left out. */
function attributes() {
  const data = new FormData(form);
  const [from, until] = [data.get('from'), data.get('until')];
  const chosen = filters.map(([name]) => name).filter((name) => data.getAll('filters').includes(name));
  const pageSize = data.get('page-size');
  return Object.entries({
    municipality: data.get('municipality'),
    school: data.get('school'),
    neighbourhoods: data.get('neighbourhoods'),
    networks: data.getAll('networks').join(','),
    levels: data.getAll('levels').join(','),
    themes: data.get('themes'),
    ages: from || until ? `${from}-${until}` : '',
    language: data.get('language') === 'nl' ? '' : data.get('language'),
    filters: chosen.length === filters.length ? '' : chosen.join(',') || 'none',
    'page-size': pageSize === '20' ? '' : pageSize,
    examples: data.get('examples') ?? '',
    'color-scheme': data.get('color-scheme'),
    style: data.get('accent') === '#0b5487' ? '' : `--catalogue-accent: ${data.get('accent')}`,
  }).filter(([, value]) => value);
}

const quoted = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function show() {
  const chosen = attributes();
  const shown = chosen.filter(([name]) => name !== 'style' && name !== 'color-scheme');
  const said = chosen.map(([name, value]) => ` ${name}="${quoted(value)}"`).join('');
  const query = new URLSearchParams(shown).toString();
  document.getElementById('lines').textContent = `<script type="module" src="${origin}/embed/offers.js"></script>\n`
    + `<catalogue-offers${said}><a href="${origin}/">Bekijk het aanbod</a></catalogue-offers>`;
  document.getElementById('frame').textContent =
    `<iframe src="${quoted(`${origin}/embed/offers.html${query && `?${query}`}`)}" title="Aanbod voor kinderen en gezinnen" style="width: 100%; height: 60em; border: 0"></iframe>`;
  document.getElementById('shortcode').textContent = `[catalogue_offers${chosen.map(([name, value]) => ` ${name.replaceAll('-', '_')}="${quoted(value)}"`).join('')}]`;
  for (const place of ['phone', 'wide']) {
    const element = document.createElement('catalogue-offers');
    element.id = `voorbeeld-${place}`;
    for (const [name, value] of chosen) {
      if (name === 'style') {
        element.style.setProperty('--catalogue-accent', form.elements.accent.value);
      } else {
        element.setAttribute(name, value);
      }
    }
    document.getElementById(place).replaceChildren(element);
  }
}

async function begin() {
  document.getElementById('filters').append(...filters.map(([name, label]) => check('filters', name, label, true)));
  const known = await ask('{ municipalities { slug name } themes { slug name } networks: terms(enum: "SchoolNetwork") { value label } levels: terms(enum: "EducationLevel") { value label } }');
  form.elements.municipality.append(...known.municipalities.map((entry) => option(entry.slug, entry.name)));
  form.elements.themes.append(...known.themes.map((entry) => option(entry.slug, entry.name)));
  for (const name of ['networks', 'levels']) {
    document.querySelector(`[data-name=${name}]`).append(...known[name].map((term) => check(name, term.value, term.label)));
  }
  await fillPlaces();
  show();
}

function fail() {
  const problem = document.getElementById('problem');
  problem.textContent = 'De catalogus antwoordt nu niet. Probeer het over enkele minuten opnieuw.';
  problem.hidden = false;
}

form.addEventListener('change', async ({ target }) => {
  try {
    if (target.name === 'municipality') {
      await fillPlaces();
    }
    show();
  } catch {
    fail();
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', async ({ target }) => {
  const id = target.dataset?.copy;
  if (id) {
    await navigator.clipboard.writeText(document.getElementById(id).textContent);
    document.getElementById('copied').textContent = 'Gekopieerd.';
  }
});
begin().catch(fail);
