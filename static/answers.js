// @ts-check
/*
 * The browser's part of answering a chapter's questions: keeps what is typed on this machine and brings it back
 * next time; nothing is sent. Several windows share what is kept, and where two have written, both texts stay.
 * The page is a whole form without it.
 */

/** @typedef {Record<string, string>} Texts By question. */
/** @typedef {{ chapter: string, at: string, texts: Texts }} Kept */

const [databaseName, storeName] = ['byg-answers', 'chapters'];
const saveAfter = 500;

/** What stands when this window had `base`, wrote `mine`, and another wrote `theirs`. @type {(base: string, mine: string, theirs: string) => string} */
function merge(base, mine, theirs) {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base || theirs.includes(mine)) return theirs;
  return mine.includes(theirs) ? mine : `${theirs}\n\n${mine}`;
}

/** @returns {Promise<IDBDatabase | null>} */
function openDatabase() {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open(databaseName, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(storeName, { keyPath: 'chapter' });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/**
 * Reads what is kept and writes what the deed makes of it, in one transaction: no other window comes in between.
 * @param {IDBDatabase} database @param {string} chapter @param {(kept: Kept | undefined) => Kept | null | undefined} deed
 * @returns {Promise<void>} Settled when it is on disk; a deed that answers null removes, undefined leaves.
 */
function exchange(database, chapter, deed) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const store = transaction.objectStore(storeName);
    const asked = store.get(chapter);
    asked.onsuccess = () => {
      const after = deed(asked.result);
      if (after) store.put(after);
      else if (after === null) store.delete(chapter);
    };
  });
}

/**
 * What was typed and is not on disk yet, so that a window that is closed at once loses nothing: the store of the
 * page is written at every letter, at once, and read when the chapter is opened next.
 * @param {string} chapter
 */
function unsavedOf(chapter) {
  const prefix = `byg-answers:${chapter}:`;
  const own = prefix + crypto.getRandomValues(new Uint32Array(1)).join();
  return {
    /** @param {Texts} base @param {Texts} mine */
    note(base, mine) {
      try {
        localStorage.setItem(own, JSON.stringify({ base, mine }));
      } catch {
        /* a full or refused store: the next save still comes */
      }
    },
    /** @param {Texts} saved What is on disk now. @param {Texts} now What stands in the fields. */
    settle(saved, now) {
      if (JSON.stringify(saved) === JSON.stringify(now)) localStorage.removeItem(own);
    },
    /** Nothing of the chapter is left on this machine. */
    forget() {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      for (const key of keys) localStorage.removeItem(key);
    },
    /** What other windows left behind; also one that is typing just now, which does no harm. */
    left() {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== own);
      const notes = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null')).filter(Boolean);
      return { notes, clear: () => keys.forEach((key) => localStorage.removeItem(key)) };
    },
  };
}

/** @param {HTMLFormElement} form */
function answering(form) {
  const chapter = form.dataset['answers'] ?? '';
  /** @type {Record<string, string>} */
  const said = JSON.parse(form.dataset['said'] ?? '{}');
  const language = document.documentElement.lang === 'da' ? 'da-DK' : 'en-GB';
  const fields = [...form.querySelectorAll('textarea')];
  const promptOf = (/** @type {HTMLTextAreaElement} */ field) => field.name.replace(/^answer-/, '');
  const read = () => Object.fromEntries(fields.map((field) => [promptOf(field), field.value]));
  const status = form.querySelector('.kept');
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(databaseName);
  const unsaved = unsavedOf(chapter);
  let left = unsaved.left();
  /** What the fields were when this window last agreed with what is kept. @type {Texts} */
  let base = {};
  /** @type {IDBDatabase | null} */
  let database = null;

  /** @param {string} text */
  const tell = (text) => {
    if (status && status.textContent !== text) status.textContent = text;
  };

  /** @param {string} at */
  function tellSaved(at) {
    const moment = new Date(at);
    const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(moment);
    const today = moment.toDateString() === new Date().toDateString();
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(moment);
    const text = (today ? said['saved'] : said['savedDay']) ?? '';
    tell(text.replace('{time}', time).replace('{day}', day));
  }

  /** @param {HTMLTextAreaElement} field */
  function fit(field) {
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 4}px`;
  }

  /** Puts into the fields what is kept, but never under the fingers of who has typed on since. @param {Texts} asked @param {Texts} merged */
  function show(asked, merged) {
    for (const field of fields) {
      const id = promptOf(field);
      if (field.value !== asked[id]) continue;
      const text = merged[id] ?? '';
      if (field.value !== text) field.value = text;
      base[id] = text;
      fit(field);
    }
  }

  /** Keeps what this window has together with what others have kept since. */
  async function save() {
    if (!database) return tell(said['notKept'] ?? '');
    // Both as they are now: while the disk is waited for, another save may move what this window began from.
    const [mine, since] = [read(), { ...base }];
    /** @type {Texts} */
    let merged = {};
    let [at, changed, joined] = ['', false, false];
    try {
      await exchange(database, chapter, (kept) => {
        const theirs = { ...kept?.texts };
        const before = JSON.stringify(theirs);
        for (const note of left.notes)
          for (const [id, text] of Object.entries(/** @type {Texts} */ (note.mine)))
            theirs[id] = merge(note.base[id] ?? '', text, theirs[id] ?? '');
        const found = JSON.stringify(theirs) !== before;
        // Answers to questions that the chapter asks no more stay where they are.
        merged = { ...theirs };
        for (const [id, text] of Object.entries(mine)) {
          merged[id] = merge(since[id] ?? '', text, theirs[id] ?? '');
          joined ||= merged[id] !== text && merged[id] !== theirs[id];
        }
        changed = found || Object.entries(merged).some(([id, text]) => text !== (theirs[id] ?? ''));
        at = changed ? new Date().toISOString() : (kept?.at ?? '');
        return changed ? { chapter, at, texts: merged } : undefined;
      });
    } catch {
      return tell(said['notKept'] ?? '');
    }
    left.clear();
    left = { notes: [], clear: () => {} };
    unsaved.settle(mine, read());
    show(mine, merged);
    if (changed) channel?.postMessage(chapter);
    if (joined) tell(said['joined'] ?? '');
    else if (at) tellSaved(at);
  }

  let timer = 0;
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    fit(event.target);
    unsaved.note(base, read());
    clearTimeout(timer);
    timer = setTimeout(save, saveAfter);
  });
  addEventListener('pagehide', () => void save());
  document.addEventListener('visibilitychange', () => document.hidden && void save());
  addEventListener('beforeprint', () => fields.forEach(fit));
  channel?.addEventListener('message', ({ data }) => data === chapter && void save());

  /** The texts that were removed last, to bring them back. @type {Texts | null} */
  let removed = null;
  const undo = form.querySelector('.undo');

  async function remove() {
    removed = read();
    clearTimeout(timer);
    unsaved.forget();
    if (database) await exchange(database, chapter, () => null).catch(() => {});
    base = {};
    for (const field of fields) field.value = '';
    channel?.postMessage(chapter);
    tell('');
    if (undo instanceof HTMLElement) undo.hidden = false;
    const told = undo?.querySelector('[role=status]');
    if (told) told.textContent = said['removed'] ?? '';
    const button = undo?.querySelector('button');
    if (button instanceof HTMLElement) button.focus();
  }

  async function bringBack() {
    for (const field of fields) {
      const before = removed?.[promptOf(field)] ?? '';
      field.value = merge('', field.value, before);
    }
    removed = null;
    if (undo instanceof HTMLElement) undo.hidden = true;
    fields[0]?.focus();
    await save();
  }

  function exportFile() {
    const questions = fields.map((field) => ({
      id: promptOf(field),
      question: form.querySelector(`label[for="${field.id}"]`)?.textContent ?? '',
      answer: field.value,
    }));
    const content = { format: 'byg-partnerskaber/answers', version: 1, chapter, questions };
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = `byg-partnerskaber-${chapter}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  /** @param {File} file */
  async function importFile(file) {
    const content = await file
      .text()
      .then(JSON.parse)
      .catch(() => null);
    const ours = content?.format === 'byg-partnerskaber/answers' && content.chapter === chapter;
    if (!ours || !Array.isArray(content.questions)) return tell(said['notOurs'] ?? '');
    let count = 0;
    for (const field of fields) {
      const found = content.questions.find((/** @type {any} */ one) => one?.id === promptOf(field));
      const answer = typeof found?.answer === 'string' ? found.answer.trim() : '';
      if (answer === '' || field.value.includes(answer)) continue;
      field.value = field.value === '' ? answer : `${field.value}\n\n${answer}`;
      fit(field);
      count += 1;
    }
    await save();
    tell((count === 1 ? said['importedOne'] : said['imported']?.replace('0', String(count))) ?? '');
  }

  /** @type {Record<string, () => void>} */
  const deeds = { print: () => print(), export: exportFile, remove, undo: bringBack };
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-deed]') : null;
    if (button instanceof HTMLElement) deeds[button.dataset['deed'] ?? '']?.();
  });
  form.querySelector('input[type=file]')?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.files?.[0]) return;
    void importFile(target.files[0]).then(() => (target.value = ''));
  });

  void openDatabase().then(async (opened) => {
    database = opened;
    for (const part of form.querySelectorAll('[data-scripted], [data-kept]'))
      if (part instanceof HTMLElement) part.hidden = false;
    await save();
    // What came from the chapter is kept now: the page as it is opened next time, safe to load again.
    if (database && form.dataset['shown'] !== undefined) location.replace(location.pathname);
  });
}

for (const form of document.querySelectorAll('form[data-answers]'))
  if (form instanceof HTMLFormElement) answering(form);
