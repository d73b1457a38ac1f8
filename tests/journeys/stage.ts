import type { Language } from '#domain/language.ts';
import type { Mailbox } from '../harness/browser-mailbox.ts';
import type { Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import type { Person } from './nouns/entrance.ts';
import { examples } from './nouns/example.ts';

/** One journey: who is on it, and how far they have come. */
export type Stage = {
  readonly language: Language;
  readonly script: boolean;
  readonly theatre: Theatre;
  readonly mailbox: Mailbox;
  readonly example: (typeof examples)[Language];
  readonly people: Readonly<Record<'lead' | 'museum' | 'university' | 'stranger', Person>>;
  readonly lead: Visitor;
  readonly museum: Visitor;
  /** Comes by the personal link alone. */
  readonly university: Visitor;
  newVisitor(): Promise<Visitor>;
  /** Addresses, once there is something at them. */
  room: string;
  sheet: string;
  version: string;
};

type Setting = Pick<Stage, 'language' | 'script' | 'theatre'>;

export async function openStage({ language, script, theatre }: Setting): Promise<Stage> {
  const url = theatre.product.console.address;
  const newVisitor = (): Promise<Visitor> => openVisitor(theatre.browser, { url, language, script });
  return {
    language,
    script,
    theatre,
    mailbox: theatre.mailbox,
    example: examples[language],
    people: cast(language, script),
    lead: await newVisitor(),
    museum: await newVisitor(),
    university: await newVisitor(),
    newVisitor,
    room: '',
    sheet: '',
    version: '',
  };
}

export async function closeStage({ lead, museum, university }: Stage): Promise<void> {
  for (const visitor of [lead, museum, university]) await visitor[Symbol.asyncDispose]();
}

/** Each with what their party writes. */
export const actors = ({ lead, museum, university, people, example }: Stage) =>
  [
    { visitor: lead, person: people.lead, party: example.parties[0] },
    { visitor: museum, person: people.museum, party: example.parties[1] },
    { visitor: university, person: people.university, party: example.parties[2] },
  ] as const;

function cast(language: Language, script: boolean): Stage['people'] {
  const one = (name: string, duties: Readonly<Record<Language, string>>): Person => ({
    email: `${name.toLowerCase()}.${language}${script ? '' : '.plain'}@byg.test`,
    name: `${name} ${language === 'da' ? 'Øst' : 'East'}`,
    function: duties[language],
  });
  return {
    lead: one('Liv', { da: 'bibliotekar', en: 'librarian' }),
    museum: one('Mia', { da: 'direktør', en: 'director' }),
    university: one('Uno', { da: 'lektor', en: 'lecturer' }),
    stranger: one('Sif', { da: 'gæst', en: 'visitor' }),
  };
}
