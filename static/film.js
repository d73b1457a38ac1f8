// @ts-check
/*
 * Lets the film and the text beneath it follow each other: what is said now is marked, a moment leads into
 * the film, and the text can be searched. Without it the links open the film itself at the moment.
 */
const film = /** @type {HTMLVideoElement | null} */ (document.querySelector('video#film'));
const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-from]')]);

/** @param {string} name @param {HTMLElement} element */
const secondsOf = (name, element) => Number(element.dataset[name]);

function markNow() {
  const now = film?.currentTime ?? 0;
  for (const row of rows) {
    const current = now > 0 && now >= secondsOf('from', row) && now < secondsOf('to', row);
    if (current) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
}

/** @param {MouseEvent} event */
function goThere(event) {
  const link = event.target instanceof Element ? event.target.closest('a[data-at]') : null;
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!film || !plain || !(link instanceof HTMLElement)) return;
  event.preventDefault();
  film.currentTime = secondsOf('at', link);
  film.scrollIntoView({ block: 'nearest' });
  film.focus({ preventScroll: true });
  film.play().catch(() => undefined);
}

/** @param {Element} chapter @param {string} wanted */
function rangesIn(chapter, wanted) {
  const walker = document.createTreeWalker(chapter, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      found.push(range);
    }
  }
  return found;
}

/** @param {HTMLInputElement} field @param {HTMLOutputElement} said */
function find(field, said) {
  const wanted = field.value.trim().toLowerCase();
  const chapters = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-chapter]')]);
  const ranges = [];
  for (const chapter of chapters) {
    const found = wanted ? rangesIn(chapter, wanted) : [];
    chapter.hidden = wanted !== '' && found.length === 0;
    ranges.push(...found);
  }
  const left = chapters.filter(({ hidden }) => !hidden).length;
  said.value = wanted ? JSON.parse(said.dataset['counts'] ?? '[]')[left] : '';
  if (!('highlights' in CSS)) return;
  if (ranges.length) CSS.highlights.set('film', new Highlight(...ranges));
  else CSS.highlights.delete('film');
}

const search = /** @type {HTMLElement | null} */ (document.querySelector('[data-find]'));
const [field, said] = [search?.querySelector('input'), search?.querySelector('output')];
if (search && field && said) {
  search.hidden = false;
  field.addEventListener('input', () => find(field, said));
  find(field, said);
}
film?.addEventListener('timeupdate', markNow);
film?.addEventListener('seeked', markNow);
document.addEventListener('click', goThere);
