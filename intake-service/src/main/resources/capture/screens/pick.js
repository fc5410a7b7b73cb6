// Choosing the school, the class, the child and who answers.
import {big, h, link, show} from '../dom.js';
import {language, pick, t} from '../words.js';
import * as queue from '../queue.js';
import {begin, catalogue, classList, questionnaire, renewClass} from '../holdings.js';
import {Away, SignInNeeded} from '../server.js';

const GRADES = ['R', '1', '2', '3'];
const ORDER = ['CHILD', 'CAREGIVER', 'TEACHER', 'HEALTH_PRACTITIONER'];

/** A list that shrinks as one types. */
function filtered(rows, none) {
  const list = h('ul', {class: 'rows'}, rows.map(({element}) => element));
  const narrow = event => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const {name, element} of rows) element.hidden = !name.toLowerCase().includes(wanted);
  };
  if (!rows.length) return [h('p', {}, none)];
  return [rows.length > 5 && h('input', {type: 'search', 'aria-label': t('filter'), placeholder: t('filter'), oninput: narrow}), list];
}

export async function school() {
  const {schools} = await catalogue();
  const rows = schools.map(({emis, name}) =>
    ({name: `${name} ${emis}`, element: h('li', {}, link(`#grades/${emis}`, h('b', {}, name), h('span', {}, emis)))}));
  show(t('chooseSchool'), ...filtered(rows, t('noSchools')));
}

export async function grades(emis) {
  const {schools} = await catalogue();
  show(t('chooseGrade'), h('p', {}, schools.find(one => one.emis === emis)?.name ?? emis),
      h('div', {class: 'grid'}, GRADES.map(grade => h('a', {class: 'big', href: `#class/${emis}/${grade}`}, t('grade', {grade})))));
}

export async function classOf(emis, grade) {
  const there = location.hash;
  const draw = async () => {
    const {held, children} = await classList(emis, grade);
    if (location.hash !== there) return;
    const rows = children.map(child => ({name: `${child.givenNames} ${child.familyName}`, element: h('li', {},
        link(`#respondents/${emis}/${grade}/${child.id}`, h('b', {}, `${child.familyName}, ${child.givenNames}`),
            h('span', {}, t('born', {date: child.birthDate}), child.waiting ? ` · ${t('notSentYet')}` : '')))}));
    show(t('chooseChild'), h('p', {}, t('grade', {grade})), ...filtered(rows, held ? t('noChildren') : t('classNotHeld')),
        h('a', {href: `#register/${emis}/${grade}`, class: 'big'}, t('register')));
  };
  await draw();
  const before = JSON.stringify(await classList(emis, grade));
  try {
    await renewClass(emis, grade);
  } catch (error) {
    if (!(error instanceof Away || error instanceof SignInNeeded)) throw error;
    return;
  }
  // Redrawn only where it differs: whoever has begun to look is not disturbed.
  if (before !== JSON.stringify(await classList(emis, grade))) await draw();
}

export async function respondents(emis, grade, childId) {
  const {newest} = await catalogue();
  const child = (await classList(emis, grade)).children.find(one => one.id === childId);
  const done = [...await queue.sent(), ...(await queue.submissions()).map(one => ({childId: one.child.id, respondent: one.respondent}))]
      .filter(one => one.childId === childId).map(one => one.respondent);
  const forms = [...newest].sort((a, b) => ORDER.indexOf(a.respondent) - ORDER.indexOf(b.respondent));
  show(t('chooseRespondent'), h('p', {}, h('b', {}, `${child.givenNames} ${child.familyName}`), ` · ${t('born', {date: child.birthDate})}`),
      forms.length ? forms.map(form => big([h('b', {}, t(form.respondent)), h('span', {}, pick(form.title).text,
          done.includes(form.respondent) ? ` · ✓ ${t('doneHere')}` : '')], async () => {
        const items = (await questionnaire(form)).items;
        const draft = await begin(child, form, language());
        location.hash = `#ask/${draft.id}/${items[0].code}`;
      }, {class: 'big two'})) : h('p', {}, t('noQuestionnaires')));
}
