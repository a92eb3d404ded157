import { layTowns, markOffering, showFigures, showTowns } from './live-figures.js';
import { clockText, drawStream, recall, tell } from './live-stream.js';
import { isEnglish, otherLanguage, speak, text } from './live-texts.js';

const READ_EVERY_MS = 2000;
const READ_LIMIT_MS = 5000;

const page = { towns: [], trades: [], report: null, readAt: null, reachable: null, pushed: false };
const names = () => ({
  towns: new Map(page.towns.map((town) => [town.code, town])),
  trades: new Map(page.trades.map((trade) => [trade.id, trade])),
});

async function read(path) {
  const answer = await fetch(path, {
    signal: AbortSignal.timeout(READ_LIMIT_MS),
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** The lists are read once, the figures again and again; the page goes on asking when the server is away. */
async function look() {
  try {
    if (page.towns.length === 0) await readLists();
    page.report = await read('/reports/live');
    page.readAt = new Date().toISOString();
    page.reachable = true;
    showFigures(page.report);
    showTowns(page.towns, page.report);
  } catch {
    page.reachable = false;
  }
  showState();
  setTimeout(look, READ_EVERY_MS);
}

async function readLists() {
  const [{ towns }, { occupations }] = await Promise.all([read('/reference/towns'), read('/reference/occupations')]);
  page.trades = occupations;
  layTowns(towns);
  page.towns = towns;
  const { events } = await read('/reports/live/events');
  recall(events, names);
}

/** Never colour alone: the mark has a shape and the sentence says what is the matter. */
function showState() {
  const [kind, sentence] = stateNow();
  document.getElementById('state').dataset.kind = kind;
  const said = document.getElementById('state-text');
  // Written only when it changes, or a screen reader would say it every 2 seconds.
  if (said.textContent !== sentence) said.textContent = sentence;
  document.body.classList.toggle('stale', kind === 'off');
}

function stateNow() {
  if (page.reachable === null) return ['wait', text('connecting')];
  if (!page.reachable) return ['off', page.readAt ? text('offline')(clockText(page.readAt)) : text('neverOnline')];
  const asOf = page.report.asOf ? clockText(page.report.asOf) : '–';
  if (!page.pushed) return ['wait', text('noPush')(asOf)];
  return ['live', page.report.asOf ? text('live')(asOf) : text('noEvents')];
}

function listen() {
  // Served by the server itself; missing when it was away while the page loaded.
  if (typeof io === 'undefined') return;
  const socket = io('/live', { transports: ['websocket'] });
  const pushed = (on) => () => {
    page.pushed = on;
    showState();
  };
  socket.on('connect', pushed(true));
  socket.on('disconnect', pushed(false));
  socket.on('live.event', (message) => {
    if (message.type === 'round.started') markOffering(message.townCode);
    tell(message, names);
  });
}

function changeLanguage() {
  speak(otherLanguage());
  if (page.report) showFigures(page.report);
  showTowns(page.towns, page.report);
  drawStream(names());
  showState();
}

document.getElementById('lang').addEventListener('click', changeLanguage);
speak(isEnglish() ? 'en' : 'zh-CN');
listen();
void look();
