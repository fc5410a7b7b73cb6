// Before anything is seen: signing in for the first time, choosing a PIN, entering it.
import {alertLine, big, h, show} from '../dom.js';
import {t} from '../words.js';
import * as vault from '../vault.js';
import {leave} from '../sign-in.js';

const WEAK = /^(\d)\1*$|^(012345|123456|234567|345678|456789|987654|876543|765432|654321|543210)$/;

export async function signIn() {
  try {
    await leave();
  } catch {
    const main = document.getElementById('screen');
    main.querySelector('.alert')?.remove();
    main.append(alertLine(t('noServer')));
  }
}

export function welcome(problem) {
  show(t('welcome'), problem && alertLine(t(problem)), h('p', {}, t('welcomeText')), h('p', {}, t('signInText')),
      big(t('signIn'), signIn, {class: 'big main'}));
}

const pinField = (id, label) => [h('label', {for: id}, label),
  h('input', {id, type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: vault.PIN_DIGITS, class: 'pin',
    'aria-describedby': 'fault'})];
const digits = id => document.getElementById(id).value;

function complain(text, id) {
  document.getElementById('fault').replaceChildren(alertLine(text));
  document.getElementById(id).value = '';
  document.getElementById(id).focus();
}

const form = (act, ...content) => h('form', {onsubmit: async event => {
  event.preventDefault();
  const button = event.target.querySelector('button');
  button.disabled = true;
  await act();
  button.disabled = false;
}}, ...content);

export function choosePin(done) {
  show(t('choosePin'), h('p', {}, t('choosePinText')), form(async () => {
    const pin = digits('pin');
    if (!/^\d{6}$/.test(pin)) return complain(t('pinShape'), 'pin');
    if (WEAK.test(pin)) return complain(t('pinWeak'), 'pin');
    if (pin !== digits('pin-again')) return complain(t('pinsDiffer'), 'pin-again');
    await done(pin);
  }, ...pinField('pin', t('pin')), ...pinField('pin-again', t('pinAgain')), h('div', {id: 'fault'}),
  h('button', {class: 'big main'}, t('save'))));
}

export function enterPin(problem, done, wiped) {
  show(t('unlockTitle'), problem && alertLine(t(problem)), form(async () => {
    const pin = digits('pin');
    if (!/^\d{6}$/.test(pin)) return complain(t('pinShape'), 'pin');
    const left = await vault.unlock(pin);
    if (vault.isOpen()) await done();
    else if (left === 0) await wiped();
    else complain(t('wrongPin', {left}), 'pin');
  }, ...pinField('pin', t('pin')), h('div', {id: 'fault'}), h('button', {class: 'big main'}, t('unlock'))),
  h('details', {}, h('summary', {}, t('forgotten')), h('p', {}, t('forgottenText')),
      h('details', {}, h('summary', {}, t('wipeAll')), big(t('wipeSure'), async () => {
        await vault.wipe();
        await wiped();
      }, {class: 'big danger'}))));
  document.getElementById('pin').focus();
}
