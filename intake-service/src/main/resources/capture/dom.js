// Makes elements. Text goes in as text: there is no way to put markup in.

/** An element: h('button', {class: 'big', onclick: act}, 'Next'). False, null and undefined children are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const main = () => document.getElementById('screen');

/** Shows a screen: its title is what a screen reader reads first. */
export function show(title, ...content) {
  const heading = title instanceof Node ? title : h('h1', {}, title);
  heading.tabIndex = -1;
  main().replaceChildren(heading, ...content.flat().filter(Boolean));
  document.title = `${heading.textContent} · CWTT`;
  window.scrollTo(0, 0);
  heading.focus({preventScroll: true});
}

/** Says something to who looks and who listens, without moving the focus. */
export function say(text) {
  document.getElementById('said').textContent = text;
}

/** A line that says what is wrong, in words and with a sign. */
export const alertLine = (...text) => h('p', {class: 'alert', role: 'alert'}, h('b', {'aria-hidden': 'true'}, '! '), ...text);

export const big = (text, onclick, more = {}) => h('button', {type: 'button', class: 'big', onclick, ...more}, text);

export const link = (href, ...content) => h('a', {href, class: 'row'}, ...content);
