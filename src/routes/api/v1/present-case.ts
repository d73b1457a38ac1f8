import type { z } from 'zod';
import { townId } from '#domain/cases/town-id.ts';
import type { Language } from '#domain/language.ts';
import { toldOn, type CaseFront } from '#features/cases/index.ts';
import { address } from '#words/addresses.ts';
import type { caseListed, caseRead } from './shapes/cases.ts';

type Around = { readonly language: Language; readonly publicUrl: string };

/** A case as it is told in a list. */
export const presentCase = (
  front: CaseFront,
  { language, publicUrl }: Around,
): z.input<typeof caseListed> => ({
  id: front.id,
  slug: front.slug,
  url: publicUrl + address(language, 'cases', front.slug),
  title: front.title,
  summary: front.summary,
  library: front.library,
  form: front.form,
  place: {
    id: townId(front.place.town),
    name: front.place.name,
    latitude: front.place.latitude ?? null,
    longitude: front.place.longitude ?? null,
  },
  told: toldOn(front),
  barriers: front.barriers,
  gains: front.gains,
});

/** A case, whole. */
export const presentWholeCase = (
  { front, body }: { readonly front: CaseFront; readonly body: string },
  around: Around,
): z.input<typeof caseRead> => ({
  ...presentCase(front, around),
  partners: front.partners,
  answeredBy: front.answeredBy ?? null,
  period: front.period
    ? { from: front.period.from ?? null, to: front.period.to ?? null, note: front.period.note ?? null }
    : null,
  targetGroup: front.targetGroup ?? null,
  phase: front.phase ?? null,
  outline: body,
  answers: front.answers,
  partnerSays: front.partnerSays ?? null,
  results: front.results ?? null,
  reading: front.reading ?? null,
  chapters: front.chapters,
  tools: front.tools,
  source: front.source ?? null,
});
