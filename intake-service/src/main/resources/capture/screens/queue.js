// What waits to be sent, and what to do where the service did not take it.
import {big, h, show} from '../dom.js';
import {t} from '../words.js';
import * as queue from '../queue.js';
import * as vault from '../vault.js';
import {reopen} from '../holdings.js';
import {dayOf} from '../day.js';
import {needsSignIn} from '../server.js';
import {signIn} from './gate.js';

const WITH_DAY = ['interview-outside-round', 'interview-in-the-future', 'interview-before-birth'];

function said(entry) {
  if (entry.state === 'day') return t('stuckDayText', {said: dayOf(entry.startedAt), suggested: entry.suggested});
  if (entry.state === 'round') return t('stuckRoundText');
  const type = (entry.problem?.type ?? '').split(':').at(-1);
  const known = ['wrong-answers', 'other-content', 'child-not-found', 'school-not-found', 'child-erased', 'birth-date-in-the-future', ...WITH_DAY];
  if (known.includes(type)) return t(type, {count: entry.problem.errors?.length});
  return t('refusedOther', {type: type || entry.problem?.status});
}

const after = act => async () => {
  await act();
  await queue.soon();
  await toSend();
};

function deeds(entry) {
  const type = (entry.problem?.type ?? '').split(':').at(-1);
  const isChild = entry.questionnaire === undefined;
  const deeds = [];
  if (!isChild && (['day', 'round'].includes(entry.state) || WITH_DAY.includes(type))) {
    const field = h('input', {type: 'date', id: `day-${entry.id}`, value: entry.suggested ?? entry.day ?? ''});
    deeds.push(h('label', {for: field.id}, t('day')), field,
        big(t('setDay'), after(() => field.value && queue.setDay(entry, field.value)), {class: 'big main'}));
  }
  if (type === 'wrong-answers') {
    deeds.push(big(t('mend'), async () => {
      const draft = await reopen(entry);
      location.hash = `#ask/${draft.id}/${draft.at ?? ''}`;
    }, {class: 'big main'}));
  }
  if (type === 'other-content') deeds.push(big(t('sendNew'), after(() => isChild ? queue.renameChild(entry) : queue.renameSubmission(entry))));
  if (isChild && ['bad-request', 'birth-date-in-the-future'].includes(type)) {
    deeds.push(h('a', {class: 'big main', href: `#register/${entry.child.schoolId}/${entry.child.grade}/${entry.child.id}`}, t('mend')));
  }
  deeds.push(big(t('tryAgain'), after(() => queue.again(entry))),
      h('details', {}, h('summary', {}, t('remove')), big(t('discardSure'), after(() => queue.drop(entry)), {class: 'big danger'})));
  return deeds;
}

function stuck(entry) {
  const name = entry.questionnaire ? `${entry.child.name} · ${t(entry.respondent)}` : `${entry.child.givenNames} ${entry.child.familyName}`;
  const title = entry.state === 'day' ? t('stuckDay') : entry.state === 'round' ? t('stuckRound', {day: entry.day}) : name;
  return h('section', {class: 'note bad'}, h('h2', {}, `! ${title}`), title !== name && h('p', {}, name), h('p', {}, said(entry)), deeds(entry));
}

const notice = one => h('section', {class: 'note'}, h('h2', {}, t('twins', {name: one.name})),
    h('p', {}, t('twinsText', {other: one.others.map(other => `${other.name} (${t('born', {date: other.birthDate})})`).join(', ')})),
    big(t('understood'), async () => {
      await vault.write({[`notice:${one.id}`]: null});
      await toSend();
    }));

export async function toSend() {
  const [children, submissions, notices, sent] = await Promise.all([queue.children(), queue.submissions(), queue.notices(), queue.sent()]);
  const all = [...children, ...submissions];
  const waiting = all.filter(entry => entry.state === 'waiting');
  const refused = new Set(children.filter(entry => entry.state !== 'waiting').map(entry => entry.child.id));
  const line = entry => entry.questionnaire
    ? h('li', {class: 'row'}, h('b', {}, entry.child.name), h('span', {}, `${t(entry.respondent)} · ${entry.day ?? ''}`, refused.has(entry.child.id) ? ` · ${t('childWaits')}` : ''))
    : h('li', {class: 'row'}, h('b', {}, `${entry.child.givenNames} ${entry.child.familyName}`), h('span', {}, t('register')));
  show(t('queue'),
      needsSignIn() && h('section', {class: 'note'}, h('p', {}, t('signInAgainText')), big(t('signInAgain'), signIn)),
      all.filter(entry => entry.state !== 'waiting').map(stuck), notices.map(notice),
      waiting.length > 0 && [h('p', {}, t('sendsItself')), h('ul', {class: 'rows'}, waiting.map(line)),
        big(queue.isSending() ? t('sending') : t('sendNow'), () => queue.soon(), {class: 'big main'})].flat(),
      all.length === 0 && h('p', {class: 'good'}, `✓ ${t('queueClear')}`),
      h('p', {id: 'sent'}, t('sentCount', {count: sent.length})));
}

window.addEventListener('queue-changed', () => location.hash === '#queue' && !document.querySelector('main input:focus, main details[open]') && toSend());
