import { addMonths } from '#domain/evaluations/next-pulse.ts';
import type { Language } from '#domain/language.ts';
import { askAboutContribution, recordContribution } from '#features/contributions/index.ts';
import type { LaidOut } from './lay-out.ts';

type Line = {
  readonly seat: number;
  readonly standing: 'promised' | 'given' | 'gained';
  readonly kind: string;
  readonly unit: string;
  readonly amount: number;
  readonly estimate?: boolean;
  readonly what: { readonly da: string; readonly en: string };
};

const lines: readonly Line[] = [
  {
    seat: 0,
    standing: 'promised',
    kind: 'hours',
    unit: 'hours',
    amount: 60,
    what: { da: 'Formidler til seks aftener', en: 'A host for six evenings' },
  },
  {
    seat: 0,
    standing: 'given',
    kind: 'hours',
    unit: 'hours',
    amount: 42.5,
    what: { da: 'Fire aftener med forberedelse', en: 'Four evenings with preparation' },
  },
  {
    seat: 0,
    standing: 'gained',
    kind: 'reach',
    unit: 'people',
    amount: 180,
    estimate: true,
    what: { da: 'Nye gæster på aftenerne', en: 'New guests on the evenings' },
  },
  {
    seat: 1,
    standing: 'promised',
    kind: 'know-how',
    unit: 'hours',
    amount: 20,
    what: { da: 'Forskere, der fortæller', en: 'Researchers who tell' },
  },
  {
    seat: 1,
    standing: 'given',
    kind: 'know-how',
    unit: 'hours',
    amount: 22,
    what: { da: 'Elleve oplæg af to timer', en: 'Eleven talks of two hours' },
  },
  {
    seat: 2,
    standing: 'given',
    kind: 'rooms',
    unit: 'days',
    amount: 3,
    what: { da: 'Store sal til udstillingen', en: 'The great hall for the exhibition' },
  },
  {
    seat: 2,
    standing: 'gained',
    kind: 'materials',
    unit: 'pieces',
    amount: 14,
    what: { da: 'Lydoptagelser til samlingen', en: 'Sound recordings for the collection' },
  },
];

/** What each party promised, gave and gained, and a question to one of the lines. */
export async function giveAndGain({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  let asked = '';
  for (const { seat, what, ...line } of lines) {
    const { as, partyId } = seats[seat] ?? {};
    if (!as) continue;
    const kept = await as((needs) => {
      const startsOn = addMonths(needs.today, -3);
      return recordContribution(needs, partnershipId, { ...line, partyId, what: what[language], startsOn });
    });
    if (line.estimate) asked = kept.id;
  }
  const text = { da: 'Er det talt i døren eller skønnet?', en: 'Was that counted at the door or estimated?' };
  await seats[1]?.as((needs) =>
    askAboutContribution(needs, { partnershipId, id: asked }, { text: text[language] }),
  );
}
