// The app's own texts, and the choice among the texts of a questionnaire.
import en from './words/en.js';
import af from './words/af.js';
import zu from './words/zu.js';

const ALL = {en, af, zu};

/** The official spoken languages, each by its own name. */
export const LANGUAGES = {en: 'English', af: 'Afrikaans', zu: 'isiZulu', xh: 'isiXhosa', st: 'Sesotho', tn: 'Setswana',
  nso: 'Sepedi', ts: 'Xitsonga', ss: 'siSwati', ve: 'Tshivenḓa', nr: 'isiNdebele'};

let chosen = localStorage.getItem('language') ?? navigator.language.split('-')[0];
if (!LANGUAGES[chosen]) chosen = 'en';

export const language = () => chosen;
export const isTranslated = code => ALL[code] !== undefined;

export function choose(code) {
  chosen = code;
  localStorage.setItem('language', code);
  mark();
}

/** Tells screen readers in which language the app's own texts are. */
export function mark() {
  document.documentElement.lang = ALL[chosen] ? chosen : 'en';
}

/** A text of the app, with what is to be filled in: English where the chosen language lacks it. */
export function t(key, values = {}) {
  const text = ALL[chosen]?.[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A questionnaire's text in the chosen language; English, and told as such, where it has none. */
export function pick(texts) {
  const language = texts[chosen] ? chosen : 'en';
  return {text: texts[language] ?? '', language, isFallback: language !== chosen};
}
