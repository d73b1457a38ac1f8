import { z } from 'zod';
import { linksIn } from '#domain/cases/links-in.ts';
import { caseSenders, type CaseSender } from '#domain/cases/submission.ts';
import { checkInput } from '#domain/check-input.ts';
import { languages } from '#domain/language.ts';
import { checkEmail } from '#domain/people/check-email.ts';
import { done, type Problem, type Result } from '#domain/result.ts';
import { barriers, gains, sectors } from '#features/cases/index.ts';
import { isLineField, longest, partnerRows, shortestSummary, textsOf, type TypedCase } from './fields.ts';

const needed = (name: keyof typeof longest) => z.string().min(1, 'missing').max(longest[name], 'too-long');
const optional = (name: keyof typeof longest) => z.string().max(longest[name], 'too-long');
const year = z.string().regex(/^((19|20)\d\d)?$/, 'year-form');
const sector = z.union([z.literal(''), z.enum(sectors)], 'not-chosen');

/** A case that is ready to be sent, field by field as the form has them. */
const ready = z.object({
  writtenIn: z.enum(languages, 'not-chosen'),
  title: needed('title'),
  summary: z
    .string()
    .min(1, 'missing')
    .min(shortestSummary, 'summary-short')
    .max(longest.summary, 'too-long'),
  library: needed('library'),
  answeredBy: optional('answeredBy'),
  partner1: needed('partner1'),
  sector1: z.enum(sectors, 'not-chosen'),
  ...{ partner2: optional('partner2'), sector2: sector },
  ...{ partner3: optional('partner3'), sector3: sector },
  ...{ partner4: optional('partner4'), sector4: sector },
  from: year,
  to: year,
  place: needed('place'),
  targetGroup: optional('targetGroup'),
  phase: z.string().regex(/^([1-9]|1[0-2])?$/, 'not-chosen'),
  barrier: z.array(z.enum(barriers, 'not-chosen')),
  gain: z.array(z.enum(gains, 'not-chosen')),
  'answer-purpose': needed('answer-purpose'),
  'answer-experience': needed('answer-experience'),
  'answer-challenges': needed('answer-challenges'),
  'answer-barriers': needed('answer-barriers'),
  'answer-gain': needed('answer-gain'),
  partnerSays: optional('partnerSays'),
});

/** Who is to be asked, as typed; whoever sends it need not say their own address twice. */
export type TypedPeople = {
  readonly sender: string;
  readonly email: string;
  readonly libraryEmail: string;
  readonly partnerEmail: string;
};
/** The addresses of the sender, the library's person and the partner's. */
export type CasePeople = {
  readonly sender: CaseSender;
  readonly email: string;
  readonly libraryEmail: string;
  readonly partnerEmail: string;
};

const mostLinks = 2;

/** The order of the form, in which what is wrong is told. */
export function checkCase(typed: TypedCase): readonly Problem[] {
  const checked = checkInput(ready, typed);
  const shape = checked.ok ? [] : (checked.problem.fields ?? [checked.problem]);
  return [...shape.map(measured), ...pairs(typed), ...links(typed)].map(ticked);
}

/** A list of ticks is one field, whichever of them is wrong. */
const ticked = (one: Problem): Problem => ({ ...one, field: one.field?.replace(/\.\d+$/, '') ?? 'form' });

const measured = (one: Problem): Problem =>
  one.kind === 'too-long' && one.field && one.field in longest
    ? { ...one, details: { longest: longest[one.field as keyof typeof longest] } }
    : one;

function pairs(typed: TypedCase): Problem[] {
  const halves = partnerRows
    .slice(1)
    .flatMap((row): Problem[] =>
      typed[`partner${row}`] !== '' && typed[`sector${row}`] === ''
        ? [{ kind: 'not-chosen', field: `sector${row}` }]
        : [],
    );
  const turned = typed.from !== '' && typed.to !== '' && Number(typed.to) < Number(typed.from);
  return [...halves, ...(turned ? [{ kind: 'years-turned', field: 'to' }] : [])];
}

/** Names and titles have none, and the answers at most a couple: a case is no place for advertising. */
function links(typed: TypedCase): Problem[] {
  const inLines = textsOf(typed).filter(([name, text]) => isLineField(name) && linksIn(text) > 0);
  const told = textsOf(typed).filter(([name, text]) => !isLineField(name) && linksIn(text) > 0);
  const count = told.reduce((sum, [, text]) => sum + linksIn(text), 0);
  return [
    ...inLines.map(([field]) => ({ kind: 'link-here', field })),
    ...(count > mostLinks ? [{ kind: 'too-many-links', field: told.at(-1)?.[0] ?? 'summary' }] : []),
  ];
}

/** For a draft the writer's address is enough; to be sent, it takes both parties'. */
export function checkPeople(typed: TypedPeople, whole: boolean): Result<CasePeople> {
  const sender = caseSenders.find((one) => one === typed.sender);
  const own = address(typed.email, 'email');
  const wants = (party: CaseSender): boolean => whole && sender !== party;
  const others = {
    libraryEmail: sender === 'library' ? own : address(typed.libraryEmail, 'libraryEmail', wants('library')),
    partnerEmail: sender === 'partner' ? own : address(typed.partnerEmail, 'partnerEmail', wants('partner')),
  };
  const problems = [
    ...(whole && !sender ? [{ kind: 'not-chosen', field: 'sender' }] : []),
    ...new Set([own, others.libraryEmail, others.partnerEmail]),
  ].flatMap((one) => ('kind' in one ? [one] : []));
  const [email, libraryEmail, partnerEmail] = [own, others.libraryEmail, others.partnerEmail].map((one) =>
    'address' in one ? one.address : '',
  ) as [string, string, string];
  if (problems.length === 0 && whole && libraryEmail === partnerEmail)
    problems.push({ kind: 'same-address', field: sender === 'partner' ? 'libraryEmail' : 'partnerEmail' });
  if (problems.length > 0) return { ok: false, problem: { kind: 'invalid-input', fields: problems } };
  return done({ sender: sender ?? 'other', email, libraryEmail, partnerEmail });
}

function address(text: string, field: string, needed = true): { address: string } | Problem {
  if (text.trim() === '') return needed ? { kind: 'missing', field } : { address: '' };
  const checked = checkEmail(text);
  return checked.ok ? { address: checked.value } : { kind: 'email-form', field };
}
