import { readBound, type Bound } from './datestamp.ts';

export const verbs = [
  'Identify',
  'ListMetadataFormats',
  'ListSets',
  'GetRecord',
  'ListIdentifiers',
  'ListRecords',
] as const;
export type Verb = (typeof verbs)[number];
export type ListVerb = 'ListIdentifiers' | 'ListRecords';

export type FaultCode =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'
  | 'noMetadataFormats';

/** Why a request is not answered, in the protocol's own words. */
export type Fault = { readonly code: FaultCode; readonly sentence: string };

/** What a list is narrowed to. */
export type Selection = {
  readonly metadataPrefix: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly set?: string | undefined;
};

export type HarvestAsk =
  | { readonly verb: 'Identify' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier?: string | undefined }
  | { readonly verb: 'ListSets'; readonly resumptionToken?: string | undefined }
  | { readonly verb: 'GetRecord'; readonly identifier: string; readonly metadataPrefix: string }
  | { readonly verb: ListVerb; readonly resumptionToken: string }
  | { readonly verb: ListVerb; readonly selection: Selection };

type Read =
  | { readonly ok: true; readonly ask: HarvestAsk; readonly said: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Rule = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly resumes: boolean;
};

const listing: Rule = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], resumes: true };
const rules: Readonly<Record<Verb, Rule>> = {
  Identify: { required: [], optional: [], resumes: false },
  ListMetadataFormats: { required: [], optional: ['identifier'], resumes: false },
  ListSets: { required: [], optional: [], resumes: true },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], resumes: false },
  ListIdentifiers: listing,
  ListRecords: listing,
};

const fault = (code: FaultCode, sentence: string): Fault => ({ code, sentence });

/** A request as it came, argument by argument: what is asked, or everything that is wrong with it. */
export function readAsk(pairs: readonly (readonly [string, string])[]): Read {
  const named = pairs.filter(([name]) => name === 'verb').map(([, value]) => value);
  const verb = verbs.find((one) => one === named[0]);
  if (!verb || named.length > 1) return { ok: false, faults: [fault('badVerb', verbFault(named))] };
  const others = pairs.filter(([name]) => name !== 'verb');
  const said = Object.fromEntries(others);
  const faults = faultsOf(rules[verb], others);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, ask: askOf(verb, said), said: { verb, ...said } };
}

const verbFault = (named: readonly string[]): string => {
  if (named.length === 0) return 'The request has no verb.';
  return named.length > 1 ? 'The verb is said more than once.' : 'There is no such verb in OAI-PMH 2.0.';
};

function faultsOf(rule: Rule, pairs: readonly (readonly [string, string])[]): Fault[] {
  const names = pairs.map(([name]) => name);
  const known = [...rule.required, ...rule.optional, ...(rule.resumes ? ['resumptionToken'] : [])];
  const sentences: string[] = [];
  if (names.some((name) => !known.includes(name)))
    sentences.push('The request has an argument that this verb does not take.');
  for (const name of known)
    if (names.filter((one) => one === name).length > 1) sentences.push(`${name} is said more than once.`);
  const resuming = rule.resumes && names.includes('resumptionToken');
  if (resuming && names.length > 1) sentences.push('resumptionToken stands alone, beside the verb.');
  for (const name of rule.required)
    if (!resuming && !names.includes(name)) sentences.push(`The argument ${name} is missing.`);
  if (!resuming) sentences.push(...valueFaults(Object.fromEntries(pairs)));
  return [...new Set(sentences)].map((sentence) => fault('badArgument', sentence));
}

const prefixShape = /^[A-Za-z0-9\-_.!~*'()]+$/;
const setShape = /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/;

function valueFaults(said: Readonly<Record<string, string>>): string[] {
  const sentences: string[] = [];
  if (said['metadataPrefix'] !== undefined && !prefixShape.test(said['metadataPrefix']))
    sentences.push('metadataPrefix has signs that none can have.');
  if (said['set'] !== undefined && !setShape.test(said['set']))
    sentences.push('set has signs that none can have.');
  const bounds = { from: boundOf(said['from']), until: boundOf(said['until']) };
  for (const name of ['from', 'until'] as const)
    if (bounds[name] === null)
      sentences.push(`${name} is neither a date (YYYY-MM-DD) nor a second (YYYY-MM-DDThh:mm:ssZ).`);
  const { from, until } = bounds;
  if (from && until && from.granularity !== until.granularity)
    sentences.push('from and until are not of the same granularity.');
  else if (from && until && from.first > until.last) sentences.push('from is later than until.');
  return sentences;
}

/** Undefined when nothing was said, null when it is no bound. */
const boundOf = (text: string | undefined): Bound | null | undefined =>
  text === undefined ? undefined : readBound(text);

function askOf(verb: Verb, said: Readonly<Record<string, string>>): HarvestAsk {
  const { identifier, metadataPrefix = '', from, until, set, resumptionToken } = said;
  switch (verb) {
    case 'Identify':
      return { verb };
    case 'ListMetadataFormats':
      return { verb, identifier };
    case 'ListSets':
      return { verb, resumptionToken };
    case 'GetRecord':
      return { verb, identifier: identifier ?? '', metadataPrefix };
    default:
      return resumptionToken === undefined
        ? { verb, selection: { metadataPrefix, from, until, set } }
        : { verb, resumptionToken };
  }
}
