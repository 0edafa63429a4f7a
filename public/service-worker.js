// The coverage desk's service worker, for /pemberitaan/catat alone: takes what the phone's share sheet hands over and
// what is written without a network into a queue on this device, and sends it when it can. It keeps the offline page
// and nothing that the office shows. Raise the version when the kept files change in kind.
const version = 1;
const shell = `gema-shell-${version}`;
const logPage = '/pemberitaan/catat';
const offlinePage = `${logPage}/luring`;
const shareTarget = `${logPage}/bagikan`;
const handOver = `${logPage}/kiriman`;
const patienceMs = 8_000;

const news = new BroadcastChannel('gema-queue');

/** Runs one request on the queue's store. */
function inQueue(mode, use) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gema-queue', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'key' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('entries', mode);
      const request = use(transaction.objectStore('entries'));
      transaction.oncomplete = () => {
        db.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        db.close();
        reject(transaction.error);
      };
    };
  });
}

const listEntries = async () =>
  (await inQueue('readonly', store => store.getAll())).sort((a, b) => (a.at < b.at ? -1 : 1));

async function changed(work) {
  await work;
  news.postMessage('changed');
}

const putEntry = entry => changed(inQueue('readwrite', store => store.put(entry)));
const removeEntry = key => changed(inQueue('readwrite', store => store.delete(key)));

async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The key is the content's own: the same thing shared five times is one entry here and one batch there. */
async function entryOf({ title = '', text = '', url = '', files = [] }) {
  const hashes = await Promise.all(files.map(async file => sha256(await file.arrayBuffer())));
  const key = await sha256(new TextEncoder().encode(JSON.stringify([title, text, url, hashes])));
  return { key, title, text, url, files, at: new Date().toISOString(), problem: null };
}

async function post(entry) {
  const body = new FormData();
  for (const name of ['key', 'title', 'text', 'url']) body.append(name, entry[name]);
  for (const file of entry.files) body.append('file', file, file.name);
  const response = await fetch(handOver, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Accept: 'application/json' },
  });
  if (response.ok) return { path: (await response.json()).path };
  if (response.type === 'opaqueredirect' || response.status === 401) return { problem: 'session' };
  return { problem: response.status < 500 && response.status !== 429 ? 'refused' : 'server' };
}

/** Sends one entry. What was taken leaves the queue; what was not stays with the reason. */
async function sendEntry(entry) {
  const answer = await post(entry).catch(() => ({ problem: 'offline' }));
  if (answer.path) await removeEntry(entry.key);
  else if (await inQueue('readonly', store => store.get(entry.key))) {
    await putEntry({ ...entry, problem: answer.problem });
  }
  return answer;
}

let sending;
function sendAll() {
  sending ??= (async () => {
    for (const entry of await listEntries()) {
      if (entry.problem !== 'refused') await sendEntry(entry);
    }
  })().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function take(content) {
  const entry = await entryOf(content);
  await putEntry(entry);
  await self.registration.sync?.register('gema-queue').catch(() => undefined);
  return entry;
}

async function takeShare(request) {
  const form = await request.formData();
  const text = name => String(form.get(name) ?? '');
  const files = form.getAll('file').filter(file => file instanceof File && file.size > 0);
  const entry = await take({ title: text('title'), text: text('text'), url: text('url'), files });
  const answer = await Promise.race([
    sendEntry(entry),
    new Promise(resolve => setTimeout(resolve, patienceMs, { problem: 'offline' })),
  ]);
  const next = answer.path ?? (answer.problem === 'offline' ? offlinePage : logPage);
  return Response.redirect(new URL(next, self.location.origin), 303);
}

/** Fetches the offline page with what it needs; it holds nothing of the office. */
async function keepShell() {
  const page = await fetch(offlinePage, { cache: 'reload' });
  if (!page.ok) throw new Error('offline page');
  const html = await page.clone().text();
  const needed = [...html.matchAll(/(?:href|src)="(\/[\w./-]+\.(?:css|js|woff2|svg))"/g)].map(match => match[1]);
  const cache = await caches.open(shell);
  await cache.addAll([...new Set(needed)]);
  await cache.put(offlinePage, page);
}

async function fromShell(request) {
  const cache = await caches.open(shell);
  return cache.match(request, { ignoreVary: true, ignoreSearch: request.mode === 'navigate' });
}

self.addEventListener('install', event => event.waitUntil(keepShell().then(() => self.skipWaiting())));

self.addEventListener('activate', event => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith('gema-shell-') && name !== shell).map(name => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && pathname === shareTarget) return event.respondWith(takeShare(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    const offline = () => fromShell(new Request(offlinePage)).then(page => page ?? Response.error());
    event.respondWith(fetch(request).catch(offline));
  } else if (/\.(?:css|js|woff2|svg)$/.test(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await fromShell(request)) ?? Response.error()));
  }
});

self.addEventListener('sync', event => event.waitUntil(sendAll()));

const acts = {
  list: async () =>
    (await listEntries()).map(({ files, ...entry }) => ({
      ...entry,
      files: files.map(file => ({ name: file.name, size: file.size })),
    })),
  add: async content => void (await take(content)),
  remove: key => removeEntry(key),
  send: () => sendAll(),
  refresh: () => keepShell(),
};

self.addEventListener('message', event => {
  const { act, value } = event.data ?? {};
  if (!Object.hasOwn(acts, act)) return;
  const work = acts[act](value).then(
    result => ({ ok: true, result }),
    () => ({ ok: false }),
  );
  event.waitUntil(work.then(answer => event.ports[0]?.postMessage(answer)));
});
