import type { Day } from '../time.ts';

/** Whether the parties' logos stand on what is sent out. */
export const logoAnswers = ['yes', 'no', 'not-needed'] as const;
export type LogoAnswer = (typeof logoAnswers)[number];

export const lineStates = ['planned', 'out', 'dropped'] as const;
export type LineState = (typeof lineStates)[number];

/** One thing that somebody must know. */
export type CommunicationLine = {
  readonly id: string;
  readonly partnershipId: string;
  /** Null for what all parties say to the world; else the party in whose own house it is said. */
  readonly partyId: string | null;
  readonly message: string;
  /** Who must know, one name each. */
  readonly audiences: readonly string[];
  /** Who says it: a party, and perhaps one of its people. */
  readonly sender: { readonly partyId: string; readonly personId: string | null } | null;
  readonly dueOn: Day | null;
  readonly channel: string;
  readonly logos: LogoAnswer;
  /** Word for word what is said; what the other parties approve. */
  readonly text: string;
  /** How we see that it came through. */
  readonly measure: string;
  /** Counts up each time message, text or logos are changed: an approval is of one of these. */
  readonly textRevision: number;
  /** The party that wrote the text last; the others approve it. */
  readonly textPartyId: string | null;
  readonly state: LineState;
  readonly outOn: Day | null;
  readonly revision: number;
};

export type Approval = {
  readonly lineId: string;
  readonly partyId: string;
  readonly textRevision: number;
};

/** Most targets of one line. */
export const mostAudiences = 12;

/** Typed one on each line, or with commas or semicolons between; said twice is said once. */
export function parseAudiences(typed: string): readonly string[] {
  const names = typed
    .split(/[\n;,]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  return [...new Map(names.map((name) => [audienceKey(name), name])).values()];
}

/** Two who write the same target differently mean the same. */
export const audienceKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('da');

/** The parties whose approval of the text as it stands is still missing; in a party's own house none is. */
export function approvalsMissing(
  line: Pick<CommunicationLine, 'id' | 'partyId' | 'textPartyId' | 'textRevision'>,
  approvals: readonly Approval[],
  partyIds: readonly string[],
): readonly string[] {
  if (line.partyId !== null) return [];
  const given = new Set(
    approvals
      .filter(({ lineId, textRevision }) => lineId === line.id && textRevision === line.textRevision)
      .map(({ partyId }) => partyId),
  );
  return partyIds.filter((id) => id !== line.textPartyId && !given.has(id));
}

export type NotTold = { readonly audience: string; readonly dueOn: Day | null };

type Said = Pick<CommunicationLine, 'audiences' | 'state' | 'dueOn'>;

/** The targets that no line has reached, those with the earliest day first; a dropped line leaves its targets waiting. */
export function notTold(lines: readonly Said[]): readonly NotTold[] {
  const told = new Set(
    lines
      .filter(({ state }) => state === 'out')
      .flatMap(({ audiences }) => audiences)
      .map(audienceKey),
  );
  const waiting = new Map<string, NotTold>();
  for (const { audiences, state, dueOn } of lines)
    for (const audience of state === 'out' ? [] : audiences) {
      const key = audienceKey(audience);
      if (told.has(key)) continue;
      const known = waiting.get(key);
      const day = state === 'planned' ? dueOn : null;
      waiting.set(key, { audience: known?.audience ?? audience, dueOn: earlier(known?.dueOn ?? null, day) });
    }
  return [...waiting.values()].toSorted((a, b) => last(a).localeCompare(last(b)));
}

const earlier = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
const last = ({ dueOn }: NotTold): string => dueOn ?? '9999';
