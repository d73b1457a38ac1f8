import { textOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Contribution, contributions } from './contributions.ts';
import { freshnessOf, lightFor, type Offer, offersIn } from './offer.ts';

/** What can be offered, whether it still holds, what must be put right, and the text of a flyer. */
export function assess(sheet: ToolSheet): ToolResult {
  const offers = offersIn(sheet);
  const day = textOf(sheet.shared['day']);
  return {
    blocks: [
      valid(offers, day),
      mend(offers, day),
      catalogue(offers, day),
      status(offers, day),
      absent(offers),
      flyer(
        sheet,
        offers.filter((offer) => isShown(offer, day)),
      ),
    ],
  };
}

/** On the flyer stands what a manager has approved and what has not run out. */
const isShown = (offer: Offer, day: string): boolean => offer.approved && freshnessOf(offer, day) !== 'past';

/** How many still hold, of those with an end; nobody can tell without a day. */
function valid(offers: readonly Offer[], day: string): ResultBlock {
  const dated = offers.filter((offer) => freshnessOf(offer, day) !== 'undated');
  const holding = dated.filter((offer) => freshnessOf(offer, day) !== 'past');
  const value = dated.length > 0 ? holding.length / dated.length : null;
  const base = { answered: dated.length, asked: offers.length };
  return { kind: 'figure', id: 'valid', value, as: 'percent', scale: [0, 1], base };
}

/** What a stranger would stumble over. */
function mend(offers: readonly Offer[], day: string): ResultBlock {
  const items = offers.flatMap((offer): readonly Said[] => {
    const freshness = freshnessOf(offer, day);
    const end: readonly Said[] =
      freshness === 'past' || freshness === 'soon' ? [{ say: `is-${freshness}` }] : [];
    const empty = (['type', 'forWhom', 'contact', 'until'] as const)
      .filter((part) => offer[part] === undefined || offer[part] === '')
      .map((part): Said => ({ say: `no-${part}` }));
    const wrong = [...end, ...empty];
    return wrong.length > 0
      ? [{ say: 'wrong', values: { title: { text: offer.title }, wrong: { all: wrong } } }]
      : [];
  });
  return { kind: 'list', id: 'mend', items, none: { say: 'nothingWrong' } };
}

const typeSaid = (choice: Contribution): Said => ({ prompt: 'offers', column: 'type', choice });

/** The offers as cards, a lane for each kind. */
function catalogue(offers: readonly Offer[], day: string): ResultBlock {
  const items = offers.flatMap((offer) => {
    if (!offer.type) return [];
    const light = lightFor[freshnessOf(offer, day)];
    const group = offer.team === '' ? {} : { group: { text: offer.team } };
    return [
      {
        label: { text: offer.title },
        at: contributions.indexOf(offer.type),
        ...group,
        ...(light && { light }),
      },
    ];
  });
  return { kind: 'board', id: 'catalogue', heads: contributions.map(typeSaid), items };
}

function status(offers: readonly Offer[], day: string): ResultBlock {
  const shown = (text: string): Said => (text === '' ? { say: 'none' } : { text });
  const rows = offers.map((offer): readonly Said[] => [
    { text: offer.title },
    { say: offer.approved ? 'approved' : 'draft' },
    { say: day === '' && offer.until !== '' ? 'noDay' : freshnessOf(offer, day) },
    offer.until === '' ? { say: 'none' } : { day: offer.until },
    shown(offer.limits),
    shown(offer.contact),
  ]);
  const columns = ['offer', 'stage', 'freshness', 'until', 'limits', 'contact'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'status', columns, rows };
}

function absent(offers: readonly Offer[]): ResultBlock {
  const empty = contributions.filter((type) => !offers.some((offer) => offer.type === type));
  return {
    kind: 'list',
    id: 'absent',
    items: offers.length > 0 ? empty.map(typeSaid) : [],
    none: { say: 'noneAbsent' },
  };
}

/** One page to give away: an opening, a paragraph for each kind, and where to ask. */
function flyer({ shared }: ToolSheet, offers: readonly Offer[]): ResultBlock {
  if (offers.length === 0) return { kind: 'text', id: 'flyer', paragraphs: [{ say: 'noFlyer' }] };
  const [opening, how] = [textOf(shared['opening']), textOf(shared['how'])];
  const kinds = contributions.flatMap((type): readonly Said[] => {
    const own = offers.filter((offer) => offer.type === type).map(offerSaid);
    return own.length > 0 ? [{ say: 'kind', values: { kind: typeSaid(type), offers: { all: own } } }] : [];
  });
  const loose = offers.filter(({ type }) => type === undefined).map(offerSaid);
  const rest: readonly Said[] = loose.length > 0 ? [{ say: 'rest', values: { offers: { all: loose } } }] : [];
  const ending: readonly Said[] = how === '' ? [] : [{ say: 'ask', values: { how: { text: how } } }];
  const first: Said = opening === '' ? { say: 'opening' } : { text: opening };
  return { kind: 'text', id: 'flyer', paragraphs: [first, ...kinds, ...rest, ...ending] };
}

const offerSaid = ({ title, forWhom }: Offer): Said =>
  forWhom === ''
    ? { text: title }
    : { say: 'offered', values: { title: { text: title }, whom: { text: forWhom } } };
