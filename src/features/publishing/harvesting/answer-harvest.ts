import {
  readAsk,
  type Fault,
  type FaultCode,
  type HarvestAsk,
  type ListVerb,
  type Selection,
} from '#domain/harvesting/ask.ts';
import {
  readResumption,
  writeResumption,
  type Resumption,
  type Seal,
} from '#domain/harvesting/resumption.ts';
import { pageAfter, selectRecords } from '#domain/harvesting/select-records.ts';
import { datestampOf } from '#domain/harvesting/datestamp.ts';
import type { Moment } from '#domain/time.ts';
import { element, type XmlElement } from '#domain/xml/write-xml.ts';
import type { HarvestRecord, Repository } from './repository.ts';
import { formats, headerElement, identifyElement, recordElement, setsElement } from './harvest-elements.ts';

/** How many records stand in one answer. */
const pageLength = 50;

type Needs = {
  readonly repository: Repository;
  readonly now: Moment;
  readonly seal: Seal;
};

type Told =
  { readonly ok: true; readonly answer: XmlElement } | { readonly ok: false; readonly fault: Fault };

const refuse = (code: FaultCode, sentence: string): Told => ({ ok: false, fault: { code, sentence } });
const answer = (told: XmlElement): Told => ({ ok: true, answer: told });

/** Answers a request of OAI-PMH 2.0, whatever it says. */
export function answerHarvest(needs: Needs, pairs: readonly (readonly [string, string])[]): XmlElement {
  const read = readAsk(pairs);
  // Where the arguments themselves are wrong the protocol wants none of them repeated.
  if (!read.ok) return whole(needs, {}, read.faults.map(faultElement));
  const told = tell(needs, read.ask);
  return whole(needs, echoOf(read.said), [told.ok ? told.answer : faultElement(told.fault)]);
}

const faultElement = ({ code, sentence }: Fault): XmlElement => element('error', { code }, sentence);

/** An identifier may be anything; only one that is a URI can be repeated in an answer that is valid. */
function echoOf(said: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const fits = ([name, value]: [string, string]): boolean =>
    value.length <= 1000 &&
    (name !== 'identifier' || /^[a-z][a-z0-9+.-]*:[\w\-.!~*'();/?:@&=+$,]+$/i.test(value));
  return Object.fromEntries(Object.entries(said).filter(fits));
}

const whole = (
  { repository, now }: Needs,
  echo: Readonly<Record<string, string>>,
  told: readonly XmlElement[],
): XmlElement =>
  element(
    'OAI-PMH',
    {
      xmlns: 'http://www.openarchives.org/OAI/2.0/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
    },
    element('responseDate', {}, datestampOf(now)),
    element('request', echo, repository.baseUrl),
    told,
  );

function tell(needs: Needs, ask: HarvestAsk): Told {
  const { repository } = needs;
  switch (ask.verb) {
    case 'Identify':
      return answer(identifyElement(repository));
    case 'ListMetadataFormats':
      return tellFormats(repository, ask.identifier);
    case 'ListSets':
      return ask.resumptionToken === undefined
        ? answer(setsElement(repository))
        : refuse(
            'badResumptionToken',
            'The list of sets is told whole: there is no token that goes on with it.',
          );
    case 'GetRecord':
      return tellRecord(repository, ask);
    default:
      return 'selection' in ask
        ? tellList(needs, { verb: ask.verb, selection: ask.selection, after: null, cursor: 0 })
        : goOn(needs, ask.verb, ask.resumptionToken);
  }
}

const find = ({ records }: Repository, identifier: string): HarvestRecord | undefined =>
  records.find((record) => record.identifier === identifier);

const unknownId = (): Told => refuse('idDoesNotExist', 'No record has this identifier.');
const unknownFormat = (): Told =>
  refuse('cannotDisseminateFormat', 'Records are told as oai_dc and in no other format.');
const isKnownFormat = (prefix: string): boolean => formats.some((format) => format.prefix === prefix);

function tellFormats(repository: Repository, identifier: string | undefined): Told {
  if (identifier !== undefined && !find(repository, identifier)) return unknownId();
  return answer(
    element(
      'ListMetadataFormats',
      {},
      formats.map(({ prefix, schema, namespace }) =>
        element(
          'metadataFormat',
          {},
          element('metadataPrefix', {}, prefix),
          element('schema', {}, schema),
          element('metadataNamespace', {}, namespace),
        ),
      ),
    ),
  );
}

function tellRecord(
  repository: Repository,
  { identifier, metadataPrefix }: { readonly identifier: string; readonly metadataPrefix: string },
): Told {
  const record = find(repository, identifier);
  if (!record) return unknownId();
  if (!isKnownFormat(metadataPrefix)) return unknownFormat();
  return answer(element('GetRecord', {}, recordElement(record, repository)));
}

function goOn(needs: Needs, verb: ListVerb, token: string): Told {
  const resumption = readResumption(token, needs.seal);
  if (!resumption || resumption.verb !== verb)
    return refuse('badResumptionToken', 'This token is not one of ours, or it belongs to another verb.');
  return tellList(needs, resumption);
}

type Listing = {
  readonly verb: ListVerb;
  readonly selection: Selection;
  readonly after: Resumption['after'] | null;
  readonly cursor: number;
};

function tellList(needs: Needs, listing: Listing): Told {
  const { repository } = needs;
  const { verb, selection, after } = listing;
  if (!isKnownFormat(selection.metadataPrefix)) return unknownFormat();
  const selected = selectRecords(repository.records, selection);
  const { items, more } = pageAfter(selected, after, pageLength);
  if (items.length === 0)
    return after
      ? refuse('badResumptionToken', 'What this token pointed to is no longer there; begin anew.')
      : refuse('noRecordsMatch', 'No record is in this set and this range of dates.');
  const told = items.map((record) =>
    verb === 'ListRecords' ? recordElement(record, repository) : headerElement(record),
  );
  const paging = { cursor: String(listing.cursor), completeListSize: String(selected.length) };
  return answer(element(verb, {}, told, tokenElement(needs, listing, { items, more, paging })));
}

type Paged = {
  readonly items: readonly HarvestRecord[];
  readonly more: boolean;
  readonly paging: { readonly cursor: string; readonly completeListSize: string };
};

/** None on a list that fits in one answer; an empty one on the last of several. */
function tokenElement(
  { seal }: Needs,
  listing: Listing,
  { items, more, paging }: Paged,
): XmlElement | undefined {
  if (!more) return listing.after ? element('resumptionToken', paging) : undefined;
  const last = items.at(-1);
  if (!last) return undefined;
  const { verb, selection } = listing;
  const after = { datestamp: last.datestamp, identifier: last.identifier };
  const token = writeResumption({ verb, selection, after, cursor: listing.cursor + items.length }, seal);
  return element('resumptionToken', paging, token);
}
