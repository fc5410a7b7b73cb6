// What waits to be sent: children first, then interviews in batches, again and again until the service has answered.
// Ids are made here, so that sending the same twice changes nothing.
import * as vault from './vault.js';
import {newId} from './ids.js';
import {ask, Away, SignInNeeded} from './server.js';
import {catalogue, withChild} from './holdings.js';
import {corrected, clockIsWrong, roundOf, skewKnown} from './day.js';

const BATCH = 50;
const SHORTEST = 5_000;
const LONGEST = 300_000;
const KEPT_RECEIPTS = 500;
const watchers = new Set();
let batch = BATCH;
let wait = SHORTEST;
let timer = null;
let sending = false;

export const watch = watcher => watchers.add(watcher);
const tell = () => watchers.forEach(watcher => watcher());

export const isSending = () => sending;
export const children = () => vault.list('child:');
export const submissions = () => vault.list('submission:');
export const notices = () => vault.list('notice:');
export const sent = async () => (await vault.get('sent')) ?? [];

/** How many wait, and how many of these need a person. */
export async function counts() {
  const all = [...await children(), ...await submissions()];
  return {waiting: all.length, stuck: all.filter(entry => entry.state !== 'waiting').length};
}

/** Puts a new child into the queue. */
export const enqueueChild = child => vault.put(`child:${child.id}`, {child, state: 'waiting', problem: null});

/** Gives a child whose id turned out to be another's a new one, and its interviews with it. */
export async function renameChild(entry) {
  const id = newId();
  const changes = {[`child:${entry.child.id}`]: null,
    [`child:${id}`]: {child: {...entry.child, id}, state: 'waiting', problem: null}};
  for (const kind of ['draft', 'submission']) {
    for (const one of await vault.list(`${kind}:`)) {
      if (one.child.id === entry.child.id) changes[`${kind}:${one.id}`] = {...one, child: {...one.child, id}};
    }
  }
  await vault.write(changes);
}

/** Sends an interview whose id turned out to be taken under a new one. */
export async function renameSubmission(entry) {
  const id = newId();
  await vault.write({[`submission:${entry.id}`]: null,
    [`submission:${id}`]: {...entry, id, state: 'waiting', problem: null}});
}

export const again = entry => vault.put(nameOf(entry), {...entry, state: 'waiting', problem: null});
export const drop = entry => vault.write({[nameOf(entry)]: null});
export const setDay = (entry, day) =>
  vault.put(nameOf(entry), {...entry, day, dayFrom: 'person', state: 'waiting', problem: null, roundId: undefined});
const nameOf = entry => (entry.questionnaire ? `submission:${entry.id}` : `child:${entry.child.id}`);

/** Begins to send, now and whenever there is a network. */
export function start() {
  window.addEventListener('online', soon);
  soon();
}

/** Sends now; what went wrong before counts no more. */
export function soon() {
  wait = SHORTEST;
  return send();
}

function later(seconds) {
  clearTimeout(timer);
  const delay = seconds ? seconds * 1000 : wait * (0.75 + Math.random() / 2);
  wait = Math.min(wait * 2, LONGEST);
  timer = setTimeout(send, delay);
}

async function send() {
  clearTimeout(timer);
  if (!vault.isOpen() || !(await counts()).waiting) return tell();
  // One tab at a time.
  await navigator.locks.request('send', {ifAvailable: true}, async mine => {
    if (!mine) return;
    sending = true;
    tell();
    try {
      await sendChildren();
      await sendSubmissions();
      wait = SHORTEST;
    } catch (error) {
      if (error instanceof Away) later(error.after);
      else if (!(error instanceof SignInNeeded) && vault.isOpen()) throw error;
    } finally {
      sending = false;
    }
  });
  tell();
}

const ready = async kind => (await vault.list(kind)).filter(entry => entry.state === 'waiting');

function away(answer) {
  const error = new Away();
  error.after = Math.min(Number(answer.headers.get('Retry-After')) || 0, LONGEST / 1000);
  return error;
}

const problemOf = async answer => answer.json().catch(() => ({type: 'about:blank', status: answer.status}));
const passes = status => status === 429 || status >= 500;

async function sendChildren() {
  for (const entry of await ready('child:')) {
    const answer = await ask('v1/children', {method: 'POST', body: JSON.stringify(entry.child),
      headers: {'Content-Type': 'application/json'}});
    if (passes(answer.status)) throw away(answer);
    const name = `child:${entry.child.id}`;
    if (!answer.ok) {
      await vault.put(name, {...entry, state: 'refused', problem: await problemOf(answer)});
      continue;
    }
    const {likelyDuplicates = []} = await answer.json();
    const others = likelyDuplicates.map(({child, reasons}) =>
      ({name: `${child.givenNames} ${child.familyName}`, birthDate: child.birthDate, reasons}));
    const notice = {id: entry.child.id, name: `${entry.child.givenNames} ${entry.child.familyName}`, others};
    await vault.write({[name]: null, ...await withChild(entry.child),
      ...(others.length ? {[`notice:${notice.id}`]: notice} : {})});
  }
}

// What the clock said is compared with what the service's clock says, before it is sent as the day of an interview.
function held(entry, rounds) {
  const wrongClock = entry.dayFrom === 'clock' && clockIsWrong() && corrected(entry.startedAt) !== entry.day;
  const round = entry.roundId ?? (entry.day && roundOf(entry.day, rounds)?.id);
  if (!entry.day || wrongClock) return {...entry, state: 'day', suggested: corrected(entry.startedAt)};
  return round ? {...entry, roundId: round} : {...entry, state: 'round'};
}

async function sendSubmissions() {
  // Until the service has told its time, no clock can be compared with it.
  if (skewKnown() === null) await ask('v1/rounds');
  const {rounds} = await catalogue();
  const unsent = new Set((await children()).map(({child}) => child.id));
  const checked = (await ready('submission:')).filter(entry => !unsent.has(entry.child.id))
      .map(entry => held(entry, rounds));
  // The round is fixed before it is sent: the same id must always come with the same content.
  await vault.write(Object.fromEntries(checked.map(entry => [`submission:${entry.id}`, entry])));
  const going = checked.filter(entry => entry.state === 'waiting');
  while (going.length) await sendBatch(going.splice(0, batch));
}

// Without an end, it was finished by an app that did not tell it yet.
const timesOf = ({startedAt, endedAt}) => endedAt
    ? {startedAt: new Date(startedAt).toISOString(), endedAt: new Date(endedAt).toISOString()} : {};

const lineOf = entry => JSON.stringify({id: entry.id, childId: entry.child.id, roundId: entry.roundId,
  questionnaire: entry.questionnaire, language: entry.language, interviewedOn: entry.day, answers: entry.answers,
  ...timesOf(entry)});

async function sendBatch(entries) {
  let answer;
  try {
    answer = await ask('v1/submissions/batch', {method: 'POST', body: entries.map(lineOf).join('\n'),
      headers: {'Content-Type': 'application/x-ndjson'}});
  } catch (error) {
    // A network too slow for so much: less next time.
    if (error instanceof Away) batch = Math.max(1, Math.floor(batch / 2));
    throw error;
  }
  if (!answer.ok) throw away(answer);
  batch = BATCH;
  const results = (await answer.text()).trim().split('\n').map(line => JSON.parse(line));
  const changes = {};
  const receipts = await sent();
  for (const {line, status, problem} of results) {
    const entry = entries[line - 1];
    if (status === 200 || status === 201) {
      changes[`submission:${entry.id}`] = null;
      receipts.push({childId: entry.child.id, respondent: entry.respondent, roundId: entry.roundId});
    } else if (!passes(status)) {
      changes[`submission:${entry.id}`] = {...entry, state: 'refused', problem};
    }
  }
  await vault.write({...changes, sent: receipts.slice(-KEPT_RECEIPTS)});
  tell();
  if (results.some(({status}) => passes(status))) throw away(answer);
}
