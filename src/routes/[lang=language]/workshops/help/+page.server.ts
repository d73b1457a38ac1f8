import { otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { helpWords } from '#words/workshops/help.ts';
import { markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { language } = event.locals;
  markPublic(event);
  return { help: helpWords[language], otherPath: address(otherLanguage(language), 'workshops', 'help') };
};
