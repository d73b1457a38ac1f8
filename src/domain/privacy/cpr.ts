const shape = /(?<!\d)(\d{2})(\d{2})(\d{2})[- ]?(\d{4})(?!\d)/g;

const daysIn = (month: number): number => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/**
 * Something that looks like a Danish civil registration number: ten digits of which the first six are a day of a month.
 * Telephone numbers have eight, and most other numbers no such day; it warns, and never stops anybody.
 */
export const hasCprNumber = (text: string): boolean =>
  [...text.matchAll(shape)].some(([, day, month]) => {
    const number = Number(day);
    return number >= 1 && number <= daysIn(Number(month));
  });
