import { expect, it } from 'vitest';
import { sayPartialDay, sayPartialSpan } from './partial-days.ts';

it('says a date as exactly as it is known', () => {
  expect(sayPartialDay('da', '2011')).toBe('2011');
  expect(sayPartialDay('da', '2011-21')).toBe('foråret 2011');
  expect(sayPartialDay('en', '2010-23')).toBe('autumn 2010');
  expect(sayPartialDay('da', '2011-04')).toBe('april 2011');
  expect(sayPartialDay('en', '2011-04-07')).toBe('7 April 2011');
  expect(sayPartialDay('da', '2011-04-07')).toBe('7. april 2011');
});

it('says from and to in the language of the page', () => {
  expect(sayPartialSpan('en', '2011-04', '2011-05')).toBe('April–May 2011');
  expect(sayPartialSpan('en', '2012-03-04', '2012-03-06')).toBe('4–6 March 2012');
  expect(sayPartialSpan('da', '2012-03-04', '2012-03-06')).toBe('4.–6. marts 2012');
  expect(sayPartialSpan('da', '2010-03-01', '2012-07-01')).toBe('1. marts 2010 – 1. juli 2012');
  expect(sayPartialSpan('da', '2010-23', '2011-21')).toBe('efteråret 2010 – foråret 2011');
  expect(sayPartialSpan('da', '2011-04-07', '2011-04-07')).toBe('7. april 2011');
});
