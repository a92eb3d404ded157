// The shell of the pages for a phone without a network: the page and the built files that were used. The API is never kept.
const SHELL = 'kz-shell-1';
const PAGE = '/app';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.add(PAGE))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (pathname.startsWith('/assets/') || pathname.startsWith('/icons/')) event.respondWith(keptFile(request));
});

/** The newest page when there is a network, else the last one that was seen. */
async function freshPage(request) {
  const cache = await caches.open(SHELL);
  try {
    const page = await fetch(request);
    if (page.ok) await cache.put(PAGE, page.clone());
    return page;
  } catch {
    return (await cache.match(PAGE)) ?? Response.error();
  }
}

/** The name of a built file changes with its content, so what is kept is right. */
async function keptFile(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const file = await fetch(request);
  if (file.ok) await cache.put(request, file.clone());
  return file;
}
