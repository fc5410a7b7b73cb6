// Makes the pages live where scripts run. Without them everything still works, but for news without reloading and
// this page's own print button.
const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const live = document.querySelector('[data-live]');
const list = document.querySelector('[data-refresh]');
const child = document.querySelector('[data-page-child]')?.dataset.pageChild;

function say(words, withLink) {
  live.textContent = words;
  if (withLink) {
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.textContent = live.dataset.reload;
    live.append(' ', link);
  }
}

// Fetches the list again and puts it in place of the old one; where the reader was, the reader stays.
async function refresh(changed) {
  const answer = await fetch(location.href, { redirect: 'manual', headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    say(live.dataset.stopped, true);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-refresh]');
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  list.replaceChildren(...fresh.childNodes);
  if (focused) {
    [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
  }
  for (const id of changed) {
    list.querySelector(`[data-child="${CSS.escape(id)}"]`)?.classList.add('fresh');
  }
  say(live.dataset.raised);
}

// News come in bursts: the list is fetched once for each, and ever less often while they do not end.
const changed = new Set();
let waiting = false;
let pause = 1000;
let last = 0;
function soon(ids) {
  ids.forEach((id) => changed.add(id));
  if (waiting) return;
  waiting = true;
  setTimeout(async () => {
    waiting = false;
    pause = Date.now() - last < 60e3 ? Math.min(30e3, pause * 2) : 1000;
    last = Date.now();
    const now = [...changed];
    changed.clear();
    await refresh(now).catch(() => say(live.dataset.stopped, true));
  }, Math.max(150, last + pause - Date.now()));
}

// A page that nobody looks at holds no stream; when it is looked at again, it is told what it missed.
let stream = null;
let since = live?.dataset.since;
function listen() {
  stream = new EventSource(`${live.dataset.live}?since=${since}`);
  stream.addEventListener('flags', (event) => {
    since = event.lastEventId;
    const ids = event.data.split(',');
    if (list) {
      soon(ids);
    } else if (ids.includes(child)) {
      say(live.dataset.changed, true);
    }
  });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) say(live.dataset.stopped, true);
  });
}

if (live && 'EventSource' in window) {
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    stream?.close();
    if (document.hidden) {
      hiddenAt = Date.now();
    } else {
      listen();
      // The server remembers two minutes.
      if (list && Date.now() - hiddenAt > 100e3) soon([]);
    }
  });
  window.addEventListener('pagehide', () => stream?.close());
  if (!document.hidden) listen();
}
