import { expect, it } from 'vitest';
import type { ClauseText } from '#domain/agreements/model.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';
import { readClauseForm } from './clause-form.ts';

const now: ClauseText = {
  clause: 'A03',
  included: true,
  text: { da: fromPlain('Det, en anden skrev.'), en: fromPlain('What another wrote.') },
  revision: 7,
};
const bold = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }],
});

function posted(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readClauseForm(form, now);
}

it('shows again what was written in the editor, not what stands there now', () => {
  const { text, typed } = posted({ 'rich-da': JSON.stringify(bold('Mit.')), revision: '6' });
  expect(text.da).toEqual(bold('Mit.'));
  expect(typed.da).toEqual(bold('Mit.'));
  expect(typed.en).toEqual(now.text.en);
});

it('shows again what was written in the plain field', () => {
  const { text, typed } = posted({ 'text-da': 'Mit.\r\n\r\n- et\r\n- to', 'text-en': 'What another wrote.' });
  expect(plainText(typed.da)).toBe('Mit.\n\n- et\n- to');
  expect(text.en).toBe(now.text.en);
});

it('gives back every word of what is too long or no rich text', () => {
  const long = `${'ord '.repeat(30_000)}slut`;
  expect(plainText(posted({ 'rich-da': JSON.stringify(bold(long)) }).typed.da)).toContain('slut');
  expect(plainText(posted({ 'rich-da': '{"type":"x","content":[{"text":"Mit."}]}' }).typed.da)).toBe('Mit.');
});
