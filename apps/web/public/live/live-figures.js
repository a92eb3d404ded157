import { isEnglish, text, townName } from './live-texts.js';

const MINUTE_S = 60;
const HOUR_S = 3600;
/** How long a tile shows that offers went out. */
const OFFERING_MS = 3000;

const number = (value) => value.toLocaleString(isEnglish() ? 'en' : 'zh-CN');
const percent = (rate) => (rate === null ? '–' : `${Math.round(rate * 100)}%`);

/** Two spans of time in one unit, the larger one chooses it. */
function spread({ medianS, p90S }) {
  if (medianS === null || p90S === null) return ['–', ''];
  const [size, unit] = p90S < MINUTE_S ? [1, 'second'] : p90S < HOUR_S ? [MINUTE_S, 'minute'] : [HOUR_S, 'hour'];
  return [`${(medianS / size).toFixed(1)} / ${(p90S / size).toFixed(1)}`, text(unit)];
}

/** The counters of the page: at most eight. */
export function showFigures(report) {
  const rows = [
    ['slots', [number(report.slotsPublished), text('unitSlot')]],
    ['offers', [number(report.offers), text('unitOffer')]],
    ['accepts', [number(report.accepts), text('unitPerson')]],
    ['arrivals', [number(report.arrivals), text('unitPerson')]],
    ['fillRate', [percent(report.fillRate), '']],
    ['firstOffer', spread(report.timeToFirstOffer), 'wide'],
    ['fill', spread(report.timeToFill), 'wide'],
  ];
  document.getElementById('figures').replaceChildren(...rows.map(counter));
}

function counter([key, [value, unit], width = '']) {
  const box = document.createElement('div');
  const name = document.createElement('dt');
  const figure = document.createElement('dd');
  const small = document.createElement('small');
  box.className = width;
  name.textContent = text(key);
  small.textContent = unit;
  figure.append(value, small);
  box.append(name, figure);
  return box;
}

/** Lays the towns out on their tiles, once. */
export function layTowns(towns) {
  const tiles = towns.map((town) => {
    const tile = document.createElement('li');
    tile.className = 'tile';
    tile.dataset.town = town.code;
    tile.style.gridColumn = town.tile.col + 1;
    tile.style.gridRow = town.tile.row + 1;
    tile.append(...['b', 'span', 'small'].map((name) => document.createElement(name)));
    return tile;
  });
  document.getElementById('map').replaceChildren(...tiles);
}

/** Writes the fill rate and the offers of today on each tile. */
export function showTowns(towns, report) {
  const figuresOf = new Map((report?.towns ?? []).map((figures) => [figures.townCode, figures]));
  for (const town of towns) {
    const { slotsPublished = 0, accepts = 0, offers = 0 } = figuresOf.get(town.code) ?? {};
    const rate = slotsPublished > 0 ? accepts / slotsPublished : null;
    const tile = tileOf(town.code);
    const [name, fill, count] = tile.children;
    tile.dataset.level = levelOf(rate);
    name.textContent = townName(town);
    fill.textContent = percent(rate);
    count.textContent = text('tileOffers')(number(offers));
    tile.setAttribute('aria-label', text('tile')(townName(town), percent(rate), number(offers)));
  }
}

/** 0 without a posting, then quarters; 5 is full. */
const levelOf = (rate) => (rate === null ? 0 : Math.max(1, Math.min(5, 1 + Math.floor(rate * 4))));

const tileOf = (code) => document.querySelector(`.tile[data-town="${code}"]`);
const ends = new Map();

/** Shows the dot of a town in which offers have just gone out. */
export function markOffering(code) {
  const tile = tileOf(code);
  if (!tile) return;
  tile.dataset.offering = '';
  clearTimeout(ends.get(code));
  ends.set(
    code,
    setTimeout(() => delete tile.dataset.offering, OFFERING_MS),
  );
}
