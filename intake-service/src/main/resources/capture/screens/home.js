// Where everything begins, and what there is to say about this phone.
import {alertLine, big, h, link, show} from '../dom.js';
import {t} from '../words.js';
import * as vault from '../vault.js';
import * as queue from '../queue.js';
import {drafts, isReady, questionnaire} from '../holdings.js';
import {needsSignIn, user} from '../server.js';
import {asked, counting} from '../interview.js';
import {signIn} from './gate.js';

async function line(draft) {
  const form = await questionnaire(draft.questionnaire);
  const answered = Object.keys(counting(form, draft.answers)).length;
  return h('li', {}, link(`#ask/${draft.id}/${draft.at ?? ''}`, h('b', {}, draft.child.name),
      h('span', {}, t('draftOf', {respondent: t(draft.respondent), done: answered, count: asked(form, draft.answers).length}))));
}

export async function home() {
  const begun = await Promise.all((await drafts()).map(line));
  const {waiting, stuck} = await queue.counts();
  show(t('welcome'),
      needsSignIn() && h('section', {class: 'note'}, h('p', {}, t('signInAgainText')), big(t('signInAgain'), signIn)),
      h('a', {href: '#school', class: 'big main'}, t('newInterview')),
      h('p', {role: 'status'}, t((await isReady()) ? 'ready' : 'notReady')),
      h('h2', {}, t('drafts')), begun.length ? h('ul', {class: 'rows'}, begun) : h('p', {}, t('nobody')),
      h('h2', {}, t('queue')),
      h('ul', {class: 'rows'}, h('li', {}, link('#queue',
          h('b', {}, waiting ? t('queueWaiting', {count: waiting}) : t('queueClear')),
          stuck ? h('span', {class: 'stuck'}, `! ${t('queueStuck', {count: stuck})}`) : h('span', {}, t('sentCount', {count: (await queue.sent()).length}))))),
      h('p', {class: 'foot'}, h('a', {href: '#device'}, t('settings')), ' · ',
          h('button', {type: 'button', class: 'plain', onclick: () => window.dispatchEvent(new Event('lock'))}, t('lock'))));
}

export async function device() {
  const unsent = (await queue.counts()).waiting + (await drafts()).length;
  show(t('settings'), h('p', {}, t('signedInAs', {user: user()})), h('p', {}, t('version')),
      h('h2', {}, t('wipeAll')), h('p', {}, t('wipeText')), unsent > 0 && alertLine(t('wipeUnsent', {count: unsent})),
      h('details', {}, h('summary', {}, t('wipeAll')), big(t('wipeSure'), async () => {
        await vault.wipe();
        window.dispatchEvent(new Event('wiped'));
      }, {class: 'big danger'})));
}

window.addEventListener('queue-changed', () => ['', '#'].includes(location.hash) && home());
