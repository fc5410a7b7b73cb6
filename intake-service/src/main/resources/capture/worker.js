// Keeps the app's own files on the device, so that it opens without a network. Nothing about anybody passes through
// here: what the app asks of the service, and what it holds, is its own business (server.js, vault.js).
// The service writes the version (a hash of all files) and the list in: a changed file is a changed worker.
const KEPT = 'capture-{version}';
const FILES = '{files}'.split(' ');

self.addEventListener('install', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(KEPT);
    await cache.addAll(FILES.map(name => new Request(name, {cache: 'reload'})));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('capture-') && name !== KEPT) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', event => {
  const {request} = event;
  const scope = self.registration.scope;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const name = request.mode === 'navigate' ? 'index.html' : request.url.slice(scope.length);
  if (!FILES.includes(name)) return;
  event.respondWith((async () => {
    const kept = await (await caches.open(KEPT)).match(name);
    return kept ?? fetch(request);
  })());
});
