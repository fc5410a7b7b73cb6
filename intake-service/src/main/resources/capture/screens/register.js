// Registers a child under an id made here, with a network or without.
import {alertLine, big, h, show} from '../dom.js';
import {LANGUAGES, t} from '../words.js';
import {newId} from '../ids.js';
import {classList} from '../holdings.js';
import {clockIsWrong, today} from '../day.js';
import * as queue from '../queue.js';
import * as vault from '../vault.js';

const DEPARTMENTS = ['HEALTH', 'EDUCATION', 'SOCIAL_DEVELOPMENT'];

const field = (id, type, more = {}) => h('div', {class: 'field'}, h('label', {for: id}, t(id)),
    h('input', {id, name: id, type, autocomplete: 'off', maxlength: 100, 'aria-describedby': `${id}-fault`, ...more}),
    h('div', {id: `${id}-fault`}));

const choice = (type, name, value, text, checked) =>
  h('label', {class: 'choice'}, h('input', {type, name, value, checked: checked ?? false}), h('span', {}, text));

function read(form) {
  const given = name => form.elements[name].value.trim();
  const child = {givenNames: given('givenNames'), familyName: given('familyName'), birthDate: given('birthDate'),
    sex: form.elements.sex.value, sharingConsents: DEPARTMENTS.filter(one => form.querySelector(`[value=${one}]`).checked)};
  if (form.elements.birthDateEstimated.checked) child.birthDateEstimated = true;
  if (given('learnerNumber')) child.learnerNumber = given('learnerNumber');
  if (given('homeLanguage')) child.homeLanguage = given('homeLanguage');
  return child;
}

function faults(child) {
  const wrong = {};
  for (const name of ['givenNames', 'familyName', 'birthDate', 'sex']) if (!child[name]) wrong[name] = t('needed');
  if (child.learnerNumber && !/^\d{13}$/.test(child.learnerNumber)) wrong.learnerNumber = t('learnerShape');
  const age = Number(today().slice(0, 4)) - Number(child.birthDate.slice(0, 4));
  if (child.birthDate && !clockIsWrong() && (age < 3 || age > 20)) wrong.birthDate = t('birthShape');
  return wrong;
}

const plain = text => text.normalize('NFD').replace(/\p{M}|[^\p{L}]/gu, '').toLowerCase();
const sameName = (one, other) => plain(one.givenNames) === plain(other.givenNames) && plain(one.familyName) === plain(other.familyName);

export async function register(emis, grade, correctedId) {
  const entry = correctedId ? await vault.get(`child:${correctedId}`) : null;
  const old = entry?.child ?? {};
  const ask = id => `#respondents/${emis}/${grade}/${id}`;
  const store = async (child, id) => {
    await queue.enqueueChild({...child, id, schoolId: emis, grade});
    queue.soon();
    location.hash = entry ? '#queue' : ask(id);
  };
  const form = h('form', {novalidate: true, onsubmit: async event => {
    event.preventDefault();
    const child = read(event.target);
    const wrong = faults(child);
    for (const place of event.target.querySelectorAll('[id$=-fault]')) place.replaceChildren();
    for (const [name, text] of Object.entries(wrong)) event.target.querySelector(`#${name}-fault`).append(alertLine(text));
    const first = Object.keys(wrong)[0];
    if (first) return (event.target.querySelector(`#${first}`) ?? event.target.querySelector(`[name=${first}]`)).focus();
    const twin = entry ? null : (await classList(emis, grade)).children.find(other => sameName(child, other));
    if (!twin) return store(child, old.id ?? newId());
    const name = `${twin.givenNames} ${twin.familyName}, ${t('born', {date: twin.birthDate})}`;
    show(t('register'), alertLine(t('perhapsSame', {name})), big(t('sameChild', {name}), () => (location.hash = ask(twin.id)), {class: 'big main'}),
        big(t('otherChild'), () => store(child, newId())));
  }},
  field('givenNames', 'text', {value: old.givenNames ?? ''}), field('familyName', 'text', {value: old.familyName ?? ''}),
  field('birthDate', 'date', {value: old.birthDate ?? '', min: '2000-01-01'}),
  choice('checkbox', 'birthDateEstimated', 'yes', t('birthDateEstimated'), old.birthDateEstimated),
  h('fieldset', {'aria-describedby': 'sex-fault'}, h('legend', {}, t('sex')), ['FEMALE', 'MALE'].map(one => choice('radio', 'sex', one, t(one), old.sex === one)), h('div', {id: 'sex-fault'})),
  h('fieldset', {}, h('legend', {}, t('consents')), DEPARTMENTS.map(one => choice('checkbox', 'consent', one, t(`${one}_D`), old.sharingConsents?.includes(one)))),
  h('div', {class: 'field'}, h('label', {for: 'homeLanguage'}, t('homeLanguage')), h('select', {id: 'homeLanguage', name: 'homeLanguage'}, h('option', {value: ''}, '–'),
      Object.entries(LANGUAGES).map(([code, name]) => h('option', {value: code, selected: old.homeLanguage === code}, name)))),
  field('learnerNumber', 'text', {value: old.learnerNumber ?? '', inputmode: 'numeric', maxlength: 13}),
  h('button', {class: 'big main'}, t('save')));
  show(t('register'), h('p', {}, t('grade', {grade})), form);
}
