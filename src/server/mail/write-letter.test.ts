import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Letter } from '#features/letters/index.ts';
import { composeLetter } from './compose-letter.ts';
import { oneLine, writeLetter } from './write-letter.ts';

// A mail has no style sheet, and programs that read mail know few elements.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
    'no-trailing-whitespace': 'off',
  },
});
const publicUrl = 'https://byg.test';
const bad =
  '</p><script>alert("x")</script>\r\nBcc: everyone@byg.test\r\n\r\n<img src=x onerror=1> {name} \'';
const to = { to: 'a@byg.test', path: '/da/x?next=%2Fda&a=b' };
const letters: readonly (Letter extends infer L
  ? L extends Letter
    ? Omit<L, 'language'>
    : never
  : never)[] = [
  { ...to, kind: 'sign-in-link', minutes: 15 },
  { ...to, kind: 'one-time-code', code: '012345', minutes: 10, partnership: bad },
  {
    ...to,
    kind: 'organisation-invitation',
    key: 'k',
    organisation: bad,
    inviter: bad,
    expiresAt: '2026-12-06T10:00:00.000Z',
  },
  {
    ...to,
    kind: 'party-invitation',
    key: 'k',
    partnership: bad,
    organisation: bad,
    inviter: bad,
    mayAccept: true,
    expiresAt: '2026-12-06T10:00:00.000Z',
  },
  {
    ...to,
    kind: 'version-put-forward',
    key: 'k',
    partnership: bad,
    number: 2,
    amendment: true,
    by: bad,
    note: bad,
  },
  { ...to, kind: 'all-accepted', key: 'k', partnership: bad, number: 1000, sha256: 'ab'.repeat(32) },
  { ...to, kind: 'notice-given', key: 'k', partnership: bad, party: bad, by: bad, day: '2027-12-31' },
  { ...to, kind: 'deviation-noted', key: 'k', partnership: bad, by: bad, clause: 'A06' },
  {
    ...to,
    kind: 'contact-told',
    key: 'k',
    partnership: bad,
    party: bad,
    kept: { organisation: bad, function: bad, name: bad, email: bad, phone: bad },
    source: bad,
  },
  { ...to, kind: 'clean-up-due', key: 'k', organisation: bad, count: 3 },
  { ...to, kind: 'comment-mention', key: 'k', partnership: bad, sheet: bad, by: bad, comment: '' },
  { ...to, kind: 'clause-comment', key: 'k', partnership: bad, clause: bad, by: bad, comment: '' },
  { ...to, kind: 'reply-refused', key: 'k', why: 'empty' },
  {
    ...to,
    kind: 'meeting-poll',
    key: 'k',
    partnership: bad,
    title: bad,
    by: bad,
    times: ['2027-03-29T11:30:00.000Z', '2027-03-30T11:30:00.000Z'],
  },
  ...(['new', 'changed', 'off'] as const).map(
    (change) =>
      ({
        ...to,
        kind: 'meeting-call',
        key: 'k',
        partnership: bad,
        change,
        startsAt: '2027-03-29T11:30:00.000Z',
        link: 'https://moede.test/x',
        agenda: [{ begins: 0, text: bad }],
        call: {
          ...({ method: change === 'off' ? 'CANCEL' : 'REQUEST', uid: 'u', sequence: 0 } as const),
          ...{ stamp: '2027-01-01T08:00:00.000Z', startsAt: '2027-03-29T11:30:00.000Z', minutes: 60 },
          ...{ title: bad, place: bad, attendee: { name: bad, email: 'a@byg.test' }, remindMinutes: 60 },
        },
      }) as const,
  ),
  {
    ...({ ...to, kind: 'minutes-put-forward', key: 'k', partnership: bad, title: bad } as const),
    ...{ number: 1, by: bad, note: bad },
  },
  {
    ...({ ...to, kind: 'minutes-approved', key: 'k', partnership: bad, title: bad } as const),
    ...{ number: 1, sha256: 'ab'.repeat(32) },
  },
  {
    ...({ ...to, kind: 'weekly-letter', key: 'k', more: 2 } as const),
    ...{ toDo: [{ text: bad, path: '/da/a?x=1&y=2' }], changes: [], held: [] },
    quiet: [{ text: bad, path: 'https://byg.test/da/q' }],
  },
  ...(['gates', 'meetings', 'minutes', 'agreements', 'promises'] as const).map(
    (topic) =>
      ({
        ...({ ...to, kind: 'waiting', key: 'k', topic } as const),
        lines: [{ text: bad, path: '/da/a', action: { label: bad, path: '/da/b?c=d&e=f' } }],
      }) as const,
  ),
  {
    ...({ ...to, kind: 'meeting-reminder', key: 'k', partnership: bad, title: bad, place: bad } as const),
    ...{ startsAt: '2027-03-29T11:30:00.000Z', link: 'https://moede.test/x' },
  },
  ...(['start', 'end', 'notice', 'evaluation', 'last-meeting'] as const).map(
    (about) =>
      ({
        ...to,
        kind: 'reminder',
        key: 'k',
        partnership: bad,
        about,
        day: '2026-12-06',
      }) as const,
  ),
];
const all = languages.flatMap((language) => letters.map((letter) => ({ ...letter, language }) as Letter));

describe.each(all)('the letter $kind in $language', (letter) => {
  const stop = 'https://byg.test/da/stop?a=1&b=2';
  const body = { ...composeLetter(letter, publicUrl), stop };
  const { subject, text, html } = writeLetter(body, publicUrl);

  it('has a subject of one line', () => {
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThanOrEqual(200);
  });

  it('lets nobody write HTML', () => {
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/<\/?(\w+)/g)?.map((tag) => tag.replace(/<\/?/, ''))).toSatisfy((tags: string[]) =>
      tags.every((tag) =>
        ['html', 'head', 'meta', 'title', 'body', 'div', 'p', 'a', 'br', 'strong'].includes(tag),
      ),
    );
    expect(html).toContain(`<html lang="${letter.language}">`);
  });

  it('is HTML as it should be', () => {
    expect(validator.validateStringSync(html).results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('says in text all that it says in HTML', () => {
    if (body.action) expect(text).toContain(`https://byg.test/da/x?next=%2Fda&a=b`);
    expect(text).toContain(stop);
    for (const { heading, lines } of body.sections ?? [])
      for (const { text: line, url, action } of lines)
        for (const said of [heading, line, url, action?.label ?? '', action?.url ?? ''])
          expect(text).toContain(said);
    for (const said of [...body.paragraphs, ...(body.afterwards ?? [])]) expect(text).toContain(said);
    expect(text).toContain(letter.language === 'da' ? 'Venlig hilsen' : 'Kind regards');
  });
});

it('cuts a subject between letters, not inside one', () => {
  const cut = oneLine('🤝'.repeat(500));
  expect([...cut]).toHaveLength(200);
  expect(cut.isWellFormed()).toBe(true);
});
