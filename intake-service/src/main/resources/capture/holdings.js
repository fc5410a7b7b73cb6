// What the device holds, by name in the vault: catalogue, classes, drafts. The queue has a file of its own.
import * as vault from './vault.js';
import {newId} from './ids.js';
import {readAll, read} from './server.js';
import {clockIsWrong, today} from './day.js';
import {counting} from './interview.js';

const LARGEST_CLASS = 1000;
const NOTHING = {schools: [], rounds: [], newest: []};

export const catalogue = async () => (await vault.get('catalogue')) ?? NOTHING;
/** True once the device holds all it takes to work without a network. */
export const isReady = async () => (await catalogue()).newest.length > 0;
export const questionnaire = ({id, version}) => vault.get(`questionnaire:${id}:${version}`);

/** Takes schools, rounds and questionnaires along. A version never changes: those that are here stay. */
export async function renewCatalogue() {
  const [schools, rounds, listed] = await Promise.all(
      [readAll('v1/schools?limit=500'), read('v1/rounds'), read('v1/questionnaires')]);
  const newest = listed.filter(one => !listed.some(other => other.id === one.id && other.version > one.version));
  for (const one of newest) {
    if (!(await questionnaire(one))) {
      await vault.put(`questionnaire:${one.id}:${one.version}`, await read(`v1/questionnaires/${one.id}/${one.version}`));
    }
  }
  await vault.put('catalogue', {schools, rounds, newest});
}

const className = (school, grade) => `class:${school}:${grade}`;

/** The class list that the device holds, with the children registered here that are not sent yet. */
export async function classList(school, grade) {
  const held = await vault.get(className(school, grade));
  const waiting = (await vault.list('child:')).map(entry => entry.child)
      .filter(child => child.schoolId === school && child.grade === grade);
  const known = (held?.children ?? []).filter(child => !waiting.some(other => other.id === child.id));
  const children = [...known, ...waiting.map(child => ({...child, waiting: true}))];
  const name = child => `${child.familyName} ${child.givenNames}`;
  return {held: held !== undefined, children: children.sort((a, b) => name(a).localeCompare(name(b)))};
}

/** Takes a class along: names, birth dates and sexes, and no more than that. */
export async function renewClass(school, grade) {
  const found = await readAll(`v1/children?schoolId=${school}&grade=${grade}&limit=200`, {Purpose: 'interview'});
  const children = found.slice(0, LARGEST_CLASS)
      .map(({id, givenNames, familyName, birthDate, sex}) => ({id, givenNames, familyName, birthDate, sex}));
  await vault.put(className(school, grade), {children});
}

/** Adds a child that was sent from here to the class, so that it stays to be picked without a network. */
export async function withChild({id, givenNames, familyName, birthDate, sex, schoolId, grade}) {
  const held = (await vault.get(className(schoolId, grade))) ?? {children: []};
  const others = held.children.filter(child => child.id !== id);
  return {[className(schoolId, grade)]: {children: [...others, {id, givenNames, familyName, birthDate, sex}]}};
}

export const drafts = () => vault.list('draft:');
export const draft = id => vault.get(`draft:${id}`);
export const keep = draft => vault.put(`draft:${draft.id}`, draft);
export const discard = id => vault.write({[`draft:${id}`]: null});

/** Begins an interview. Its day is that of the clock, unless the clock is wrong: then a person says it. */
export async function begin(child, form, language) {
  const made = {
    id: newId(), language, answers: {}, startedAt: Date.now(), day: clockIsWrong() ? null : today(),
    dayFrom: 'clock', child: {id: child.id, name: `${child.givenNames} ${child.familyName}`},
    questionnaire: {id: form.id, version: form.version}, respondent: form.respondent, at: null,
  };
  await keep(made);
  return made;
}

/** Puts a finished interview into the queue, in the place of its draft. */
export async function finish(draft, questionnaire) {
  await vault.write({
    [`draft:${draft.id}`]: null,
    [`submission:${draft.id}`]: {
      ...draft, answers: counting(questionnaire, draft.answers), state: 'waiting', problem: null,
    },
  });
}

/** Takes an interview that was refused back to be mended. It was never stored, so its id stays. */
export async function reopen(entry) {
  const {state: _, problem, ...draft} = entry;
  const wrong = (problem?.errors ?? []).map(error => error.item);
  const made = {...draft, at: wrong[0] ?? null, wrong};
  await vault.write({[`submission:${entry.id}`]: null, [`draft:${entry.id}`]: made});
  return made;
}
