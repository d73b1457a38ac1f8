import { readAbout } from '#features/guide/index.ts';
import { otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

/** Pages that tell where to write, and to whom. */
const functions = {
  contact: ['editor', 'administrator', 'accessibility', 'privacy'],
  accessibility: ['accessibility'],
  privacy: ['privacy'],
} as const;

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { front, body, otherSlug } = found(
    await within((needs) => readAbout(needs, language, event.params.slug)),
  );
  const text = await visit.render(language, body);
  markPublic(event);
  return {
    front,
    html: text.html,
    contact: visit.contact,
    functions: functions[front.id as keyof typeof functions] ?? [],
    otherPath: address(otherLanguage(language), 'about', otherSlug),
  };
};
