// The interview, one question a screen, and its end.
import {alertLine, big, h, show, say} from '../dom.js';
import {LANGUAGES, language, pick, t} from '../words.js';
import {around, counting, open, readTyped} from '../interview.js';
import {catalogue, discard, draft as draftOf, finish, keep, questionnaire} from '../holdings.js';
import {clockIsWrong, roundOf} from '../day.js';
import * as queue from '../queue.js';

const ABSENT = {DONT_KNOW: 'dontKnow', PREFER_NOT_TO_SAY: 'preferNot'};
/** What obliges whoever holds the interview to report, by law: scoring has the same. */
const DUTY = 'protection.suspected-abuse';
const SHAPES = {INTEGER: {type: 'text', inputmode: 'numeric'}, DECIMAL: {type: 'text', inputmode: 'decimal'}, DATE: {type: 'date'}};

/** A questionnaire's text in its own language. */
const worded = (tag, texts, more = {}) => {
  const {text, language: lang} = pick(texts);
  return h(tag, {lang, ...more}, text);
};

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function answerButton(value, content, given, give, more = {}) {
  const chosen = given !== undefined && isSame(value, given);
  return h('button', {type: 'button', class: `big answer ${more.class ?? ''}`, 'aria-pressed': String(chosen), lang: more.lang,
    onclick: () => give(value)}, h('span', {'aria-hidden': 'true', class: 'tick'}, chosen ? '✓' : ''), content);
}

function offered(item, given, give) {
  if (item.kind === 'BOOLEAN') return [true, false].map(value => answerButton(value, t(value ? 'yes' : 'no'), given, give));
  return item.choices.map(choice => {
    const {text, language: lang} = pick(choice.text);
    return answerButton(choice.code, text, given, give, {lang});
  });
}

const limits = item => ({from: item.minimum ?? '–', to: item.maximum ?? '–', unit: (item.unit ?? '').replace(/[{}]/g, '')});

function typed(item, given, give) {
  const value = typeof given === 'object' || given === undefined ? '' : String(given);
  const shape = {id: 'answer', value, autocomplete: 'off', 'aria-describedby': 'range fault'};
  const field = item.kind === 'TEXT' ? h('textarea', {...shape, rows: 4}) : h('input', {...shape, ...SHAPES[item.kind]});
  const accept = event => {
    event?.preventDefault();
    const {answer, fault} = readTyped(item, field.value);
    if (fault) return complain(t(fault, limits(item)));
    give(answer);
  };
  const range = item.minimum !== undefined || item.maximum !== undefined;
  return {accept, content: h('form', {onsubmit: accept}, h('label', {for: 'answer'}, t('answerIn')), field,
      h('p', {id: 'range', class: 'small'}, range ? t('range', limits(item)) : ''))};
}

function complain(text) {
  document.getElementById('fault').replaceChildren(alertLine(text));
  document.getElementById('answer')?.focus();
}

export async function ask(id, code) {
  const draft = await draftOf(id);
  if (!draft) return (location.hash = '');
  const form = await questionnaire(draft.questionnaire);
  const item = form.items.find(one => one.code === code) ?? form.items[0];
  if (!draft.day && !draft.warned) return askDay(draft, `#ask/${id}/${item.code}`);
  const {place, count, before} = around(form, draft.answers, item.code);
  const given = draft.answers[item.code];
  const go = next => (location.hash = next ? `#ask/${id}/${next.code}` : `#end/${id}`);
  const give = async answer => {
    if (answer === undefined && item.required) return complain(t('faultNone'));
    const answers = {...draft.answers, [item.code]: answer};
    const {after} = around(form, answers, item.code);
    await keep({...draft, answers, language: language(), at: after?.code ?? item.code,
      wrong: draft.wrong?.filter(other => other !== item.code)});
    go(after);
  };
  const isTyped = ['INTEGER', 'DECIMAL', 'DATE', 'TEXT'].includes(item.kind);
  const field = isTyped && typed(item, given, give);
  const next = isTyped ? field.accept : () => give(given);
  const {isFallback} = pick(item.text);
  show(h('h1', {class: 'question', lang: pick(item.text).language}, pick(item.text).text),
      h('p', {class: 'small place'}, `${draft.child.name} · ${t('progress', {place: place + 1, count})}`, h('progress', {value: place, max: count, 'aria-hidden': 'true'})),
      draft.wrong?.includes(item.code) && alertLine(t('toMend')),
      isFallback && h('p', {class: 'tag'}, t('englishOnly')),
      item.hint && h('aside', {class: 'note'}, h('b', {}, t('forYou')), worded('p', item.hint)),
      h('div', {id: 'fault'}), isTyped ? field.content : h('div', {class: 'answers', role: 'group'}, offered(item, given, give)),
      h('div', {class: 'absent'}, Object.entries(ABSENT).map(([reason, key]) => answerButton({absent: reason}, t(key), given, give, {class: 'minor'}))),
      h('div', {class: 'steps'}, before ? h('a', {href: `#ask/${id}/${before.code}`, class: 'big'}, t('back')) : h('span', {}),
          (isTyped || given !== undefined || !item.required) && big(given === undefined && !item.required && !isTyped ? t('leaveOut') : t('next'), next, {class: 'big main'})),
      h('p', {class: 'foot'}, h('a', {href: '#'}, t('later'))));
}

function dayField(value) {
  return [h('label', {for: 'day'}, t('day')), h('input', {id: 'day', type: 'date', value: value ?? '', min: '2024-01-01'})];
}

// A clock that cannot be right is told before the first question; the day is said by a person.
function askDay(draft, then) {
  const now = new Date(Date.now()).toLocaleString(language());
  show(t('day'), alertLine(t('clockWrong', {now})), h('form', {onsubmit: async event => {
    event.preventDefault();
    const day = event.target.elements.day.value;
    if (!day) return document.getElementById('fault').replaceChildren(alertLine(t('dayNeeded')));
    await keep({...draft, day, dayFrom: 'person', warned: true});
    if (location.hash === then) ask(draft.id, then.split('/')[2]);
    else location.hash = then;
  }}, ...dayField(''), h('div', {id: 'fault'}), h('button', {class: 'big main'}, t('next'))));
}

export async function end(id) {
  const draft = await draftOf(id);
  if (!draft) return (location.hash = '');
  const form = await questionnaire(draft.questionnaire);
  const missing = open(form, draft.answers);
  const {rounds} = await catalogue();
  const round = h('p', {id: 'round', class: 'small'});
  const tellRound = day => {
    const found = day && roundOf(day, rounds);
    round.textContent = found ? `${t('round')}: ${found.id}` : t('noRound');
  };
  tellRound(draft.day);
  const send = async () => {
    const day = document.getElementById('day').value;
    if (!day) return document.getElementById('fault').replaceChildren(alertLine(t('dayNeeded')));
    const dayFrom = day === draft.day ? draft.dayFrom : 'person';
    await finish({...draft, day, dayFrom, language: language(), endedAt: Date.now()}, form);
    say(t('finished'));
    queue.soon();
    location.hash = '';
  };
  show(t('finishTitle'), h('p', {}, h('b', {}, draft.child.name), ` · ${t(draft.respondent)}`),
      missing.length > 0 && h('section', {class: 'note'}, alertLine(t('stillOpen', {count: missing.length})),
          h('a', {class: 'big main', href: `#ask/${id}/${missing[0].code}`}, t('goThere'))),
      counting(form, draft.answers)[DUTY] === true && h('aside', {class: 'note'}, h('b', {}, `${t('forYou')}: ${t('duty')}`), h('p', {}, t('dutyText'))),
      h('p', {}, t('heldIn', {language: LANGUAGES[language()]})),
      clockIsWrong() && draft.dayFrom === 'clock' && alertLine(t('clockWrong', {now: new Date(Date.now()).toLocaleString(language())})),
      h('div', {class: 'field', onchange: event => tellRound(event.target.value)}, ...dayField(draft.day)), round, h('div', {id: 'fault'}),
      missing.length === 0 && big(t('finish'), send, {class: 'big main'}),
      h('a', {class: 'big', href: `#ask/${id}/${form.items[0].code}`}, t('lookAgain')),
      h('details', {}, h('summary', {}, t('discard')), big(t('discardSure'), async () => {
        await discard(id);
        location.hash = '';
      }, {class: 'big danger'})));
}
