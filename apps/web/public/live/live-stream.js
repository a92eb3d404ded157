import { text, townName, tradeName } from './live-texts.js';

const SHOWN = 30;
/** A burst is drawn once: nobody reads twenty lines a second. */
const DRAW_EVERY_MS = 250;
/** More than this at once would not slide in but flicker. */
const SLIDE_IN = 3;

/** Green is for done, red for loss, amber for what waits; the words say it too. */
const TONES = {
  'assignment.completed': 'done',
  'assignment.no_show': 'loss',
  'posting.expired': 'loss',
  'posting.cancelled': 'loss',
  'assignment.cancelled': 'wait',
};

let news = [];
let fresh = 0;
let drawing = false;

/** Adds a message and draws soon. */
export function tell(message, names) {
  if (!text(message.type)) return;
  news = [message, ...news].slice(0, SHOWN);
  fresh = Math.min(fresh + 1, SHOWN);
  if (drawing) return;
  drawing = true;
  setTimeout(() => {
    drawing = false;
    drawStream(names());
    fresh = 0;
  }, DRAW_EVERY_MS);
}

/** Shows what happened before the page was opened, below what has been pushed since. */
export function recall(messages, names) {
  news = [...news, ...messages.filter(({ type }) => text(type))].slice(0, SHOWN);
  drawStream(names());
}

/** Draws the list; also after the language has changed. */
export function drawStream(names) {
  document.getElementById('empty').hidden = news.length > 0;
  document
    .getElementById('stream')
    .replaceChildren(...news.map((message, i) => line(message, names, i < fresh && fresh <= SLIDE_IN)));
}

function line({ type, at, townCode, occupationId, count }, { towns, trades }, isNew) {
  const row = document.createElement('li');
  const when = document.createElement('time');
  const what = document.createElement('span');
  const deed = document.createElement('b');
  when.dateTime = at;
  when.textContent = clockText(at);
  deed.textContent = text(type)(count);
  const town = towns.get(townCode);
  const trade = trades.get(occupationId);
  const where = [town ? townName(town) : text('unknownTown'), ...(trade ? [tradeName(trade)] : [])];
  what.append(`${where.join(' · ')} · `, deed);
  row.append(when, what);
  row.dataset.tone = TONES[type] ?? '';
  if (isNew) row.dataset.new = '';
  return row;
}

/** The time of day in the city, wherever the reader is. */
export function clockText(at) {
  return new Intl.DateTimeFormat('zh-CN', { timeStyle: 'medium', timeZone: 'Asia/Shanghai', hour12: false }).format(
    new Date(at),
  );
}
