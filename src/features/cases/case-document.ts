import { heading, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { caseWords } from '#words/cases/index.ts';
import { sayDay } from '#words/dates.ts';
import { toldIn } from './told-on.ts';
import { periodLabel, phaseLabel, valueLabel } from './case-labels.ts';
import { topics, type CaseFront } from './schema.ts';

type Printed = { readonly front: CaseFront; readonly body: string; readonly language: Language };

/** A case on a sheet of paper, to hand out or to put on the table. The same case gives the same bytes. */
export function caseDocument(printed: Printed): FormalDocument {
  const { front, language } = printed;
  const say = caseWords(language);
  const form = valueLabel(language, { facet: 'form', value: front.form });
  return {
    title: front.title,
    subtitle: say('sheetLead', { library: front.library, form, year: toldIn(front) }),
    language,
    author: say('sheetAuthor'),
    date: `${front.updated}T00:00:00.000Z`,
    footer: say('sheetFooter', { title: front.title }),
    close: true,
    blocks: [
      ...outline(printed),
      ...answers(printed),
      ...results(printed),
      ...facts(printed),
      ...note(printed),
    ],
  };
}

/** A case's body is plain paragraphs; the little emphasis there is does not go to paper. */
const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n{2,}/)
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/\*([^*]+)\*/g, '$1')
        .trim(),
    )
    .filter(Boolean);

const outline = ({ front, body, language }: Printed): DocumentBlock[] =>
  body.trim() === ''
    ? [paragraph(front.summary)]
    : [
        heading(caseWords(language)(front.form === 'travel-report' ? 'outlineReport' : 'outline')),
        ...paragraphsOf(body).map((text) => paragraph(text)),
      ];

function answers({ front, language }: Printed): DocumentBlock[] {
  const say = caseWords(language);
  const told = topics.flatMap((topic) => {
    const value = front.answers[topic];
    return value === undefined ? [] : [{ label: say(`topic_${topic}`), value }];
  });
  if (front.partnerSays !== undefined) told.push({ label: say('partnerSays'), value: front.partnerSays });
  return told.length === 0 ? [] : [heading(say('answers')), { kind: 'facts', facts: told }];
}

function results({ front, language }: Printed): DocumentBlock[] {
  const say = caseWords(language);
  return [
    ...(front.results ? [heading(say('results_heading')), paragraph(front.results)] : []),
    ...(front.reading
      ? [heading(say('reading')), paragraph(`${front.reading} (${say('readingNote').replace(/\.$/, '')})`)]
      : []),
  ];
}

function facts({ front, language }: Printed): DocumentBlock[] {
  const say = caseWords(language);
  const list = (facet: 'barrier' | 'gain', values: readonly string[]): string | undefined =>
    values.length ? values.map((value) => valueLabel(language, { facet, value })).join(', ') : undefined;
  const partners = front.partners
    .map(
      ({ name, sector }) =>
        `${name} (${valueLabel(language, { facet: 'sector', value: sector }).toLowerCase()})`,
    )
    .join('; ');
  const rows: [label: string, value: string | undefined][] = [
    [say('library'), front.library],
    [say('toldBy'), front.answeredBy],
    [say(front.form === 'travel-report' ? 'visited' : 'partners'), partners],
    [say('period'), periodLabel(front)],
    [say('place'), front.place.name],
    [say('targetGroup'), front.targetGroup],
    [say('phase'), front.phase === undefined ? undefined : phaseLabel(language, front.phase)],
    [say('barriers'), list('barrier', front.barriers)],
    [say('gains'), list('gain', front.gains)],
  ];
  const known = rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return [heading(say('factsTitle')), { kind: 'facts', facts: known }];
}

function note({ front: { source }, language }: Printed): DocumentBlock[] {
  if (!source) return [];
  const say = caseWords(language);
  const { title, code, published, url, dayOnly } = source;
  const text = [
    say('noteText', { title, code, date: sayDay(language, published) }),
    ...(dayOnly ? [say('noteDayOnly')] : []),
  ].join(' ');
  return [paragraph(`${text}\n${say('noteAddress', { url })}`, 'note')];
}
