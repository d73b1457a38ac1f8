import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { done, type Result } from '#domain/result.ts';
import type { Day, Moment } from '#domain/time.ts';
import { communicationWords } from '#words/communication/index.ts';
import { sayDay } from '#words/dates.ts';
import { readPlan, type PlanReadingNeeds } from './read-plan.ts';

export type PressKit = {
  readonly name: string;
  readonly purpose: string;
  readonly parties: readonly {
    readonly name: string;
    readonly place: string;
    /** As the party wrote it; else the functions of those who have a seat for it, never their names. */
    readonly contact: string;
    readonly logoTerms: string;
  }[];
  /** What every party has approved, in the order it is said. */
  readonly texts: readonly {
    readonly message: string;
    readonly text: string;
    readonly outOn: Day | null;
    readonly dueOn: Day | null;
    readonly logos: 'yes' | 'no' | 'not-needed';
  }[];
};

/** What may be handed to anybody: nothing that a party has not approved, and functions before persons. */
export async function readPressKit(
  needs: PlanReadingNeeds,
  partnershipId: string,
): Promise<Result<PressKit>> {
  const read = await readPlan(needs, partnershipId);
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!read.ok || !partnership) return read.ok ? { ok: false, problem: { kind: 'not-found' } } : read;
  const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
  const { parts, parties, cards } = read.value;
  const shared = parts.find(({ partyId }) => partyId === null)?.lines ?? [];
  return done({
    name: partnership.name,
    purpose: partnership.purpose,
    parties: parties.map(({ id, organisation }) => {
      const card = cards.find(({ partyId }) => partyId === id);
      const functions = people
        .filter(({ partyId, role }) => partyId === id && role === 'contact')
        .map(({ person }) => person.function);
      const contact = card?.pressContact || [...new Set(functions.filter(Boolean))].join(', ');
      return {
        name: organisation.name,
        place: organisation.place,
        contact,
        logoTerms: card?.logoTerms ?? '',
      };
    }),
    texts: shared
      .filter(({ state, text, missing }) => state !== 'dropped' && text !== '' && missing.length === 0)
      .map(({ message, text, outOn, dueOn, logos }) => ({ message, text, outOn, dueOn, logos })),
  });
}

type Print = { readonly language: Language; readonly date: Moment };

export function pressKitDocument(kit: PressKit, { language, date }: Print): FormalDocument {
  const say = communicationWords(language);
  return {
    title: say('kitDocument', { name: kit.name }),
    subtitle: sayDay(language, date.slice(0, 10)),
    language,
    author: kit.name,
    date,
    footer: say('kitFooter', { name: kit.name }),
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: kit.purpose || say('kitNoPurpose') },
      { kind: 'heading', level: 1, text: say('kitParties') },
      partiesTable(kit, language),
      { kind: 'heading', level: 1, text: say('kitTexts') },
      ...textBlocks(kit, language),
      { kind: 'heading', level: 1, text: say('kitLogos') },
      { kind: 'paragraph', text: say('kitLogosText') },
      {
        kind: 'facts',
        facts: kit.parties.map(({ name, logoTerms }) => ({
          label: name,
          value: logoTerms || say('kitAskFirst'),
        })),
      },
    ],
  };
}

const partiesTable = ({ parties }: PressKit, language: Language): DocumentBlock => {
  const say = communicationWords(language);
  return {
    kind: 'table',
    caption: say('kitPartiesCaption'),
    columns: [say('party'), say('kitPlace'), say('kitContact')],
    rows: parties.map(({ name, place, contact }) => [name, place || '–', contact || '–']),
  };
};

function textBlocks({ texts }: PressKit, language: Language): DocumentBlock[] {
  const say = communicationWords(language);
  if (texts.length === 0) return [{ kind: 'paragraph', text: say('kitNoTexts') }];
  return texts.flatMap(({ message, text, outOn, logos }): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: message },
    ...text
      .split(/\n+/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph): DocumentBlock => ({ kind: 'paragraph', text: paragraph })),
    {
      kind: 'paragraph',
      tone: 'note',
      text: `${outOn === null ? say('kitNotOut') : say('kitOutOn', { day: sayDay(language, outOn) })} ${say(`logosTold_${logos}`)}`,
    },
  ]);
}
