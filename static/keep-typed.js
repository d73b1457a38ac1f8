// @ts-check
/*
 * Keeps what is typed in a form on this machine until it has been sent, so that a crash, a lost connection
 * or an ended sign-in loses nothing; and lets a form be sent only once. Pages are whole without it.
 */
const path = location.pathname;
/** @param {HTMLFormElement} form */
const keyOf = (form) => `typed:${path}:${form.getAttribute('action') ?? ''}`;
const kinds = 'textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit])';

/** @param {HTMLFormElement} form */
const controls = (form) =>
  /** @type {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */ ([
    ...form.querySelectorAll(kinds),
  ]);

/** @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control */
const isTick = (control) => control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

/** @param {HTMLFormElement} form */
const read = (form) =>
  controls(form).map((control) =>
    control instanceof HTMLInputElement && isTick(control) ? control.checked : control.value,
  );

/** @param {HTMLFormElement} form @param {(string | boolean)[]} values */
function write(form, values) {
  controls(form).forEach((control, index) => {
    const value = values[index];
    if (value === undefined) return;
    if (control instanceof HTMLInputElement && isTick(control)) control.checked = value === true;
    else control.value = String(value);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** @param {HTMLFormElement} form */
function watch(form) {
  const key = keyOf(form);
  const before = JSON.stringify(read(form));
  let sent = false;
  form.addEventListener('input', () => {
    try {
      localStorage.setItem(key, JSON.stringify({ before, values: read(form) }));
    } catch {
      /* a full or refused store: the form still holds the text */
    }
  });
  form.addEventListener('submit', (event) => {
    if (sent) return event.preventDefault();
    if (!navigator.onLine) {
      event.preventDefault();
      return say(form, 'offline');
    }
    sent = true;
    sessionStorage.setItem('typed:sent', JSON.stringify({ key, at: Date.now() }));
    setTimeout(() => (sent = false), 8000);
  });
  restore(form, key, before);
}

/** @param {HTMLFormElement} form @param {string} key @param {string} before */
function restore(form, key, before) {
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (!kept || document.getElementById('error-summary')) return;
  const now = JSON.stringify(kept.values);
  if (kept.before !== before || now === before) return localStorage.removeItem(key);
  write(form, kept.values);
  const note = say(form, 'restored');
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.textContent = document.documentElement.lang === 'da' ? 'Fortryd' : 'Undo';
  drop.addEventListener('click', () => {
    write(form, JSON.parse(before));
    localStorage.removeItem(key);
    note.remove();
  });
  note.append(drop);
}

const told = {
  restored: {
    da: 'Vi fandt noget, du skrev her, men ikke nåede at gemme. Det står i felterne igen. ',
    en: 'We found something you wrote here but did not get to save. It is back in the fields. ',
  },
  offline: {
    da: 'Der er ingen forbindelse lige nu. Det, du har skrevet, bliver husket her; prøv igen om lidt. ',
    en: 'There is no connection just now. What you have written is remembered here; try again in a while. ',
  },
};

/** Said once in front of the form, or right above its buttons when they were pressed. @param {HTMLFormElement} form @param {keyof typeof told} what */
function say(form, what) {
  form.querySelector(`[data-told=${what}]`)?.remove();
  const note = document.createElement('p');
  note.dataset['told'] = what;
  note.setAttribute('role', 'status');
  note.textContent = told[what][document.documentElement.lang === 'da' ? 'da' : 'en'];
  const buttons = what === 'offline' ? [...form.querySelectorAll('button')].at(-1)?.parentElement : null;
  if (buttons && buttons !== form) buttons.before(note);
  else form.prepend(note);
  return note;
}

/*
 * What arrived is forgotten here. A form that was taken sends the reader on, one that was refused is shown
 * again, and one that never arrived leads nowhere: only the first brings a page by a redirect right after.
 */
const justSent = JSON.parse(sessionStorage.getItem('typed:sent') ?? 'null');
sessionStorage.removeItem('typed:sent');
const [arrival] = performance.getEntriesByType('navigation');
const sentOn = arrival instanceof PerformanceNavigationTiming && arrival.redirectCount > 0;
if (justSent && sentOn && Date.now() - justSent.at < 30_000 && !document.getElementById('error-summary'))
  localStorage.removeItem(justSent.key);

const watchAll = () =>
  document.querySelectorAll('main form[method=post]').forEach((form) => {
    if (form instanceof HTMLFormElement && controls(form).length > 0 && !form.closest('[data-live]'))
      watch(form);
  });

// A page that wakes up to more than its HTML must find that HTML untouched; it says when it has.
const wakes = document.querySelector('link[rel=modulepreload]') !== null;
if (!wakes) addEventListener('load', watchAll);
else if (document.documentElement.dataset['awake'] !== undefined) watchAll();
else addEventListener('byg-awake', watchAll, { once: true });
