// Opens the app: which screen stands for which place, who may see it, and the bar above every screen.
import * as vault from './vault.js';
import * as server from './server.js';
import * as queue from './queue.js';
import {h, alertLine} from './dom.js';
import {LANGUAGES, choose, isTranslated, language, mark, t} from './words.js';
import {returned} from './sign-in.js';
import {isReady, renewCatalogue} from './holdings.js';
import {choosePin, enterPin, welcome} from './screens/gate.js';
import {home, device} from './screens/home.js';
import {school, grades, classOf, respondents} from './screens/pick.js';
import {register} from './screens/register.js';
import {ask, end} from './screens/interview.js';
import {toSend} from './screens/queue.js';

const SCREENS = {'': home, device, school, grades, class: classOf, register, respondents, ask, end, queue: toSend};
const IDLE = 10 * 60 * 1000;
let tokens = null;
let problem = null;
let lastUse = Date.now();

async function bar() {
  const open = vault.isOpen();
  const {waiting, stuck} = open ? await queue.counts() : {};
  const state = stuck ? t('queueStuck', {count: stuck}) : waiting ? t('queueWaiting', {count: waiting}) : t('queueClear');
  const options = Object.entries(LANGUAGES).map(([code, name]) => h('option', {value: code, lang: isTranslated(code) ? code : 'en',
    selected: code === language()}, isTranslated(code) ? name : t('inEnglish', {name})));
  const picker = h('select', {id: 'language', 'aria-label': t('language'), onchange: event => {
    choose(event.target.value);
    render();
  }}, options);
  document.getElementById('bar').replaceChildren(
      open ? h('a', {href: '#', class: 'home'}, t('home')) : h('span', {class: 'home'}, 'CWTT'),
      open ? h('a', {href: '#queue', class: stuck ? 'state stuck' : 'state', id: 'state'},
          navigator.onLine ? '' : h('b', {}, `${t('offline')} · `), stuck ? '! ' : '', state) : h('span', {class: 'state'}),
      picker);
}

async function render() {
  mark();
  await bar();
  if (!vault.isOpen()) return gate();
  const [name, ...rest] = location.hash.slice(1).split('/').map(decodeURIComponent);
  try {
    await (SCREENS[name] ?? home)(...rest);
  } catch (error) {
    if (error instanceof vault.Full) return complain();
    throw error;
  }
}

function complain() {
  document.getElementById('screen').querySelector('.alert')?.remove();
  document.getElementById('screen').prepend(alertLine(t('full')));
  window.scrollTo(0, 0);
}

async function gate() {
  const known = await vault.exists();
  if (!known && !tokens) return welcome(problem);
  if (!known) return choosePin(async pin => {
    await vault.create(pin);
    await enter();
  });
  return enterPin(problem, enter, async () => {
    await vault.wipe();
    problem = 'wiped';
    tokens = null;
    render();
  });
}

async function enter() {
  problem = null;
  lastUse = Date.now();
  await server.resume();
  if (tokens && server.isOther(tokens)) {
    problem = 'otherPerson';
    vault.lock();
    server.forget();
  } else if (tokens) {
    await server.accept(tokens);
  }
  tokens = null;
  await render();
  if (!vault.isOpen()) return;
  // Asks the browser not to make room at the expense of interviews.
  navigator.storage?.persist?.();
  queue.start();
  await renew();
}

async function renew() {
  if (!vault.isOpen()) return;
  try {
    const first = !(await isReady());
    await renewCatalogue();
    // Whoever has gone on in the meantime is not thrown back, unless to wait for this.
    if (location.hash.length < 2 || (first && location.hash === '#school')) await render();
  } catch (error) {
    if (!(error instanceof server.Away || error instanceof server.SignInNeeded)) throw error;
    bar();
  }
}

export function lock(reason = null) {
  vault.lock();
  server.forget();
  problem = reason;
  location.hash = '';
  render();
}

for (const use of ['pointerdown', 'keydown']) {
  window.addEventListener(use, () => (lastUse = Date.now()), {passive: true});
}
setInterval(() => vault.isOpen() && Date.now() - lastUse > IDLE && lock('lockedByItself'), 15_000);
window.addEventListener('hashchange', render);
window.addEventListener('online', () => {
  bar();
  renew();
});
window.addEventListener('offline', bar);
window.addEventListener('unhandledrejection', event => event.reason instanceof vault.Full && complain());
window.addEventListener('lock', () => lock());
window.addEventListener('wiped', () => lock());
queue.watch(() => {
  bar();
  if (vault.isOpen() && ['', '#', '#queue'].includes(location.hash)) window.dispatchEvent(new Event('queue-changed'));
});

if ('serviceWorker' in navigator) navigator.serviceWorker.register('worker.js');
mark();
try {
  tokens = await returned();
} catch {
  problem = 'signInFailed';
}
await render();
