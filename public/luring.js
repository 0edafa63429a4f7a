// The page for times without a network: writes into the queue on this device and shows it. The service worker does
// the keeping and sending.
const scope = '/pemberitaan/catat';
const largest = 20 * 1024 * 1024;
const form = document.getElementById('luring');
const list = document.getElementById('antrean');
const empty = document.getElementById('kosong');
const send = document.getElementById('kirim');
const news = document.getElementById('kabar');
const words = JSON.parse(form.dataset.words);

async function worker() {
  if (!('serviceWorker' in navigator)) return undefined;
  const found = await navigator.serviceWorker.getRegistration(scope);
  if (found?.active) return found.active;
  await navigator.serviceWorker.register('/service-worker.js', { scope });
  return (await navigator.serviceWorker.ready).active;
}

async function ask(act, value) {
  const active = await worker();
  if (!active) throw new Error('no service worker');
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data.ok ? resolve(data.result) : reject(new Error(act)));
    active.postMessage({ act, value }, [port2]);
  });
}

function rowOf(entry) {
  const row = document.createElement('li');
  row.className = 'flex flex-wrap items-start gap-3 border-b border-base-300 py-2';
  const facts = document.createElement('div');
  facts.className = 'min-w-0 flex-1 wrap-anywhere';
  const title = document.createElement('p');
  title.textContent = entry.title || entry.text.slice(0, 200) || entry.url || entry.files[0]?.name || '';
  const note = document.createElement('p');
  note.className = 'text-sm text-muted';
  const at = new Date(entry.at).toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  note.textContent = [at, ...entry.files.map(file => file.name), words.problems[entry.problem]].filter(Boolean).join(' · ');
  facts.append(title, note);
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'btn btn-ghost btn-sm';
  remove.textContent = words.remove;
  remove.setAttribute('aria-label', `${words.remove}: ${title.textContent}`);
  remove.addEventListener('click', () => void ask('remove', entry.key));
  row.append(facts, remove);
  return row;
}

async function show() {
  const entries = await ask('list').catch(() => []);
  list.replaceChildren(...entries.map(rowOf));
  empty.hidden = entries.length > 0;
  send.hidden = entries.length === 0;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const content = new FormData(form);
  const files = content.getAll('file').filter(file => file.size > 0);
  const text = String(content.get('text')).trim();
  if (text === '' && files.length === 0) return;
  if (files.reduce((sum, file) => sum + file.size, 0) > largest) {
    news.textContent = words.tooLarge;
    return;
  }
  try {
    await ask('add', { text, files });
    form.reset();
    news.textContent = words.kept;
  } catch {
    news.textContent = words.unable;
  }
});
send.addEventListener('click', () => void ask('send'));
new BroadcastChannel('gema-queue').addEventListener('message', () => void show());
addEventListener('online', () => void ask('send'));
void show();
