/** What a case asks, in its order: the five quick questions, and what the partner says. */
export const caseQuestions = ['purpose', 'experience', 'challenges', 'barriers', 'gain', 'partner'] as const;
export type CaseQuestion = (typeof caseQuestions)[number];

export const caseFactKinds = [
  'purpose',
  'aim',
  'outline',
  'ending',
  'learned',
  'proud',
  'surprise',
  'decision',
  'count',
  'differently',
  'unfit',
  'risk',
  'pulse',
  'barrier',
  'skipped',
  'citizens',
  'given',
  'told',
  'gained',
] as const;
export type CaseFactKind = (typeof caseFactKinds)[number];

/** One thing that all parties of a room read there already, said as a sentence. */
export type CaseFact = {
  readonly kind: CaseFactKind;
  readonly text: string;
  /** Where it stands in the room, as its reader finds it. */
  readonly from: string;
  /** Who says it; null for what all say together. */
  readonly partyId: string | null;
};

export type ProposedAnswer = {
  readonly question: CaseQuestion;
  /** Empty where the room knows nothing of it. */
  readonly text: string;
  readonly from: readonly string[];
};

/** Which facts answer which question, the most telling first. */
const tellings: Readonly<Record<CaseQuestion, readonly CaseFactKind[]>> = {
  purpose: ['purpose', 'outline', 'aim'],
  experience: ['ending', 'learned', 'surprise', 'decision', 'count', 'proud', 'told'],
  challenges: ['differently', 'risk', 'pulse'],
  barriers: ['barrier', 'skipped', 'unfit', 'differently'],
  gain: ['citizens', 'given', 'told', 'proud', 'gained'],
  partner: ['told', 'proud', 'learned', 'gained', 'surprise'],
};

/** So many of a kind, so that no answer becomes a list. */
const mostOfAKind = 3;

type Drawing = {
  readonly facts: readonly CaseFact[];
  /** The parties that the library is in partnership with: they say the last word. */
  readonly partnerIds: readonly string[];
  /** Letters that an answer has room for. */
  readonly longest: number;
};

/** A proposal for every answer; nothing is said twice, and what a partner has said itself is left to the partner. */
export function proposeAnswers({ facts, partnerIds, longest }: Drawing): readonly ProposedAnswer[] {
  const taken = new Set<string>();
  const draw = (question: CaseQuestion): ProposedAnswer => {
    const speaks = ({ partyId }: CaseFact): boolean =>
      question !== 'partner' || (partyId !== null && partnerIds.includes(partyId));
    const chosen = tellings[question].flatMap((kind) =>
      facts
        .filter((fact) => fact.kind === kind && speaks(fact) && !taken.has(said(fact)))
        .filter(firstOfTheSame)
        .slice(0, mostOfAKind),
    );
    const fitting = fit(chosen, longest);
    for (const { fact } of fitting) taken.add(said(fact));
    return {
      question,
      text: fitting.map(({ text }) => text).join('\n\n'),
      from: [...new Set(fitting.map(({ fact }) => fact.from))],
    };
  };
  const partner = draw('partner');
  return caseQuestions.map((question) => (question === 'partner' ? partner : draw(question)));
}

const said = ({ text }: CaseFact): string => text.trim().toLocaleLowerCase('da');
const firstOfTheSame = (fact: CaseFact, at: number, all: readonly CaseFact[]): boolean =>
  all.findIndex((one) => said(one) === said(fact)) === at;

type Fitting = { readonly fact: CaseFact; readonly text: string };

/** The facts that there is room for; a first one that is too long alone is cut after a whole word. */
function fit(facts: readonly CaseFact[], longest: number): readonly Fitting[] {
  const fitting: Fitting[] = [];
  let left = longest;
  for (const fact of facts) {
    const text = fitting.length === 0 ? cutAtWord(fact.text.trim(), left) : fact.text.trim();
    const takes = text.length + (fitting.length === 0 ? 0 : 2);
    if (text === '' || takes > left) continue;
    fitting.push({ fact, text });
    left -= takes;
  }
  return fitting;
}

/** No longer than that, and no word in two. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const whole = text.slice(0, longest);
  const end = whole.search(/\s\S*$/);
  return `${whole.slice(0, end > longest / 2 ? end : longest - 1).trimEnd()}…`;
}
