import type { Language } from '../language.ts';

/** An amount in hundredths of its unit: whole numbers add up without losing anything. */
export type Hundredths = number;

/** Nobody brings more than ten million of anything; more is a slip of the hand. */
export const most: Hundredths = 1_000_000_000;

type Marks = { readonly group: string; readonly point: string };
const marks: Readonly<Record<Language, Marks>> = {
  da: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
};

/** Why a text is no amount; the names of its problems. */
export type NoAmount = 'missing' | 'not-a-number' | 'negative-amount' | 'enormous-amount';

/**
 * `1.234,50` in Danish, `1,234.50` in English; also without the marks between thousands, and with the other
 * language's point where it can mean nothing else (`12.5`, never `1.234`).
 */
export function parseAmount(text: string, language: Language): Hundredths | NoAmount {
  const typed = text.replace(/[\s\u00A0\u202F]/g, '').replace(/^\+/, '');
  if (typed === '') return 'missing';
  if (/^[-−–]/.test(typed)) return /\d/.test(typed) ? 'negative-amount' : 'not-a-number';
  const plain = plainNumber(typed, marks[language]);
  if (plain === null) return 'not-a-number';
  const [whole = '', part = ''] = plain.split('.');
  if (whole.replace(/^0+/, '').length > 8) return 'enormous-amount';
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  if (hundredths > most) return 'enormous-amount';
  return hundredths === 0 ? 'missing' : hundredths;
}

/** Digits with at most two decimals behind a full stop; null when it reads as no number in this language. */
function plainNumber(typed: string, { group, point }: Marks): string | null {
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d{1,2})?$`);
  if (grouped.test(typed)) return typed.replaceAll(group, '').replace(point, '.');
  const own = new RegExp(`^\\d+(\\${point}\\d{1,2})?$`);
  if (own.test(typed)) return typed.replace(point, '.');
  const other = new RegExp(`^\\d+\\${group}\\d{1,2}$`);
  return other.test(typed) ? typed.replace(group, '.') : null;
}

/** `1.234,5` / `1,234.5`, with no more decimals than there are. */
export function formatAmount(amount: Hundredths, language: Language): string {
  const { group, point } = marks[language];
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const part = String(amount % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return part === '' ? whole : whole + point + part;
}
