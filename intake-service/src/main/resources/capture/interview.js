// The rules of an interview, as the service has them (AnswerCheck): which items are asked, and what an answer may be.

const LONGEST_TEXT = 4000;

const holds = (condition, answers) => {
  const answer = answers[condition.item];
  return answer !== undefined && typeof answer !== 'object' && String(answer) === condition.is;
};

/** The items that are asked, given the answers: an item that is not asked has none that counts. */
export function asked(questionnaire, answers) {
  const counting = {};
  return questionnaire.items.filter(item => {
    const is = !item.askedWhen || holds(item.askedWhen, counting);
    if (is && answers[item.code] !== undefined) counting[item.code] = answers[item.code];
    return is;
  });
}

/** The answers to items that are asked: what is sent. */
export function counting(questionnaire, answers) {
  const given = asked(questionnaire, answers).filter(item => answers[item.code] !== undefined);
  return Object.fromEntries(given.map(item => [item.code, answers[item.code]]));
}

/** The required items that have no answer yet. */
export const open = (questionnaire, answers) =>
  asked(questionnaire, answers).filter(item => item.required && answers[item.code] === undefined);

/** The item before and after this one, among those that are asked; undefined at either end. */
export function around(questionnaire, answers, code) {
  const items = asked(questionnaire, answers);
  const place = items.findIndex(item => item.code === code);
  return {place, count: items.length, before: items[place - 1], after: items[place + 1]};
}

/** Reads what was typed: the answer (undefined for nothing typed), or the fault as the name of its wording. */
export function readTyped(item, typed) {
  const text = typed.trim();
  if (text === '') return {};
  if (item.kind === 'TEXT') return text.length > LONGEST_TEXT ? {fault: 'faultLong'} : {answer: text};
  if (item.kind === 'DATE') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? {answer: text} : {fault: 'faultDate'};
  // A comma is how decimals are written here.
  const plain = text.replace(',', '.');
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(plain)) return {fault: 'faultNumber'};
  const number = Number(plain);
  if (item.kind === 'INTEGER' && !Number.isInteger(number)) return {fault: 'faultWhole'};
  if (number < (item.minimum ?? -Infinity) || number > (item.maximum ?? Infinity)) return {fault: 'faultRange'};
  return {answer: number};
}
