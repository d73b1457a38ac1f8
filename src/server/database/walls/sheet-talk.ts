import { hashOf, later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import type { World } from './world.ts';
import { hash, oneOf, partnershipOfAgreement, partyOf, quoted, type Writing } from './writing.ts';

/** What is said beside answers, whom it mentions, and the links that sheets are opened by. */
export type TalkRows = {
  readonly sheet_link: {
    id: string;
    sheet_id: string | null;
    own_sheet_id: string | null;
    party_id: string | null;
    created_by: string;
  }[];
  readonly sheet_link_seat: { id: string; link_id: string }[];
  readonly sheet_comment: {
    id: string;
    sheet_id: string | null;
    own_sheet_id: string | null;
    side_id: string | null;
    within_party_id: string | null;
    party_id: string | null;
    person_id: string;
  }[];
  readonly sheet_mention: { comment_id: string; person_id: string }[];
  readonly mail_reply: { comment_id: string; person_id: string }[];
  readonly reply_taken: { at: string }[];
};

type Around = Pick<World, 'sheet' | 'party' | 'person' | 'own_sheet'>;

export function makeTalk(chance: Chance, { sheet, party, person, own_sheet }: Around): TalkRows {
  const places = [
    ...sheet.map(({ id: sheet_id, partnership_id, mode }) => {
      const { id } = chance.pick(party.filter((one) => one.partnership_id === partnership_id));
      return { sheet_id, own_sheet_id: null, party_id: id, mode };
    }),
    ...own_sheet.map(({ id }) => ({ sheet_id: null, own_sheet_id: id, party_id: null, mode: null })),
  ];
  const sheet_link = places.map(({ mode: _, ...place }) => ({
    id: newId(),
    ...place,
    created_by: chance.pick(person).id,
  }));
  const sheet_comment = [...places, ...places].map(({ mode, ...place }, index) => {
    const within = mode === 'sides' && index < places.length ? place.party_id : null;
    const said = { side_id: within, within_party_id: within, person_id: chance.pick(person).id };
    return { id: newId(), ...place, ...said };
  });
  const sheet_mention = sheet_comment
    .filter(({ sheet_id }) => sheet_id !== null)
    .map(({ id }) => ({ comment_id: id, person_id: chance.pick(person).id }));
  return {
    sheet_link,
    sheet_link_seat: sheet_link.map(({ id }) => ({ id: newId(), link_id: id })),
    sheet_comment,
    sheet_mention,
    mail_reply: sheet_mention,
    reply_taken: [{ at: later(-1) }],
  };
}

/** What a row needs beside that which the walls look at. */
export const wholeTalk = {
  sheet_link: (row: TalkRows['sheet_link'][number]) => ({
    ...row,
    may: 'write' as const,
    token_hash: hashOf(row.id),
    expires_at: later(9),
  }),
  sheet_link_seat: (row: TalkRows['sheet_link_seat'][number]) => ({
    ...row,
    name: 'Bo',
    token_hash: hashOf(row.id),
  }),
  sheet_comment: (row: TalkRows['sheet_comment'][number]) => ({ ...row, prompt: 'brings', text: 'T' }),
  sheet_mention: (row: TalkRows['sheet_mention'][number]) => row,
  mail_reply: (row: TalkRows['mail_reply'][number]) => ({ ...row, token_hash: hashOf(row.comment_id) }),
  reply_taken: (row: TalkRows['reply_taken'][number]) => ({ ...row, message_hash: hashOf(newId()) }),
};

type Placed = { readonly sheet_id: string | null; readonly own_sheet_id: string | null };
type Comment = TalkRows['sheet_comment'][number];

const sheetOf = (world: World, { sheet_id }: Placed) => world.sheet.find(({ id }) => id === sheet_id);
const roomOf = (world: World, placed: Placed): string => sheetOf(world, placed)?.partnership_id ?? '';
const owns = (world: World, { own_sheet_id }: Placed, { person }: Oracle): boolean =>
  world.own_sheet.some(({ id, person_id }) => id === own_sheet_id && person_id === person);
const seesPlace = (world: World, placed: Placed, oracle: Oracle): boolean =>
  placed.sheet_id === null ? owns(world, placed, oracle) : oracle.sees(roomOf(world, placed));
const seesComment = (world: World, comment: Comment, oracle: Oracle): boolean =>
  seesPlace(world, comment, oracle) &&
  (comment.within_party_id === null || oracle.seatIn(comment.within_party_id, 'read'));
const maySettle = (world: World, comment: Comment, oracle: Oracle): boolean => {
  if (!seesComment(world, comment, oracle)) return false;
  if (comment.sheet_id === null) return true;
  return comment.within_party_id === null
    ? oracle.seated(roomOf(world, comment), 'comment')
    : oracle.seatIn(comment.within_party_id, 'comment');
};

/** Has a living seat from which what the comment stands beside may be seen. */
function mayBeTold(world: World, comment: Comment, person: string): boolean {
  return world.party_person.some((seat) => {
    const party = world.party.find(({ id }) => id === seat.party_id);
    const link = world.capability.find(({ id }) => id === seat.capability_id);
    const lives = !link || (link.revoked_at === null && Date.parse(link.expires_at) > Date.now());
    const here = seat.person_id === person && seat.ended_at === null && party?.left_at === null;
    if (!here || !lives || party.partnership_id !== roomOf(world, comment)) return false;
    return (
      comment.within_party_id === null ||
      (party.id === comment.within_party_id && (!link || link.scope.includes('read')))
    );
  });
}

/** Has a seat of another party in the room of the clause that is commented. */
const isOther = (world: World, comment: World['clause_comment'][number], reader: string): boolean =>
  reader !== comment.person_id &&
  world.party_person.some(
    ({ party_id, person_id }) =>
      person_id === reader &&
      party_id !== comment.party_id &&
      partyOf(world, party_id)?.partnership_id === partnershipOfAgreement(world, comment.agreement_id),
  );

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

export const talkReadings: readonly Reading[] = [
  { table: 'mail_reply', key: 'comment_id', allowed: () => [] },
  { table: 'reply_taken', key: 'at', allowed: () => [] },
  {
    table: 'sheet_comment',
    key: 'id',
    allowed: (world, oracle) => ids(world.sheet_comment.filter((row) => seesComment(world, row, oracle))),
  },
  {
    table: 'sheet_mention',
    key: 'comment_id',
    allowed: (world, oracle) =>
      world.sheet_mention
        .map(({ comment_id }) => comment_id)
        .filter((id) => world.sheet_comment.some((row) => row.id === id && seesComment(world, row, oracle))),
  },
  {
    table: 'sheet_link',
    key: 'id',
    allowed: (world, oracle) => ids(world.sheet_link.filter((row) => seesPlace(world, row, oracle))),
  },
  {
    table: 'sheet_link_seat',
    key: 'id',
    allowed: (world, oracle) =>
      ids(
        world.sheet_link_seat.filter(({ link_id }) =>
          world.sheet_link.some((link) => link.id === link_id && seesPlace(world, link, oracle)),
        ),
      ),
  },
];

export const talkInserts: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const [sheet, party] = [chance.pick(world.sheet), chance.pick(world.party)];
    const side = chance.pick([null, party.id, chance.pick(world.party).id]);
    const within = chance.pick([null, party.id, chance.pick(world.party).id]);
    const isLive = sheet.state === 'revealed' || sheet.mode === 'voices';
    const alone = sheet.mode === 'sides' && within === party.id && side === party.id;
    const said = (id: string | null): string => (id === null ? 'null' : quoted(id));
    return {
      sql: `insert into byg.sheet_comment (id, sheet_id, side_id, within_party_id, prompt, party_id, text)
        values ('${newId()}', '${sheet.id}', ${said(side)}, ${said(within)}, 'brings', '${party.id}', 'T')`,
      may:
        party.partnership_id === sheet.partnership_id &&
        seatIn(party.id, 'comment') &&
        (within === null ? side === null || isLive : alone),
    };
  },
  (world, oracle, chance) => {
    const own = oneOf(chance, world.own_sheet);
    const place = { sheet_id: null, own_sheet_id: own?.id ?? newId() };
    return {
      sql: `insert into byg.sheet_comment (id, own_sheet_id, prompt, text)
        values ('${newId()}', '${place.own_sheet_id}', 'brings', 'T')`,
      may: owns(world, place, oracle),
    };
  },
  (world, oracle, chance) => {
    const comment = chance.pick(world.sheet_comment);
    const { id } = chance.pick(world.person);
    return {
      sql: `insert into byg.sheet_mention (comment_id, person_id) values ('${comment.id}', '${id}')`,
      may:
        oracle.who === comment.person_id &&
        seesComment(world, comment, oracle) &&
        mayBeTold(world, comment, id),
    };
  },
  (world, { seatIn }, chance) => {
    const [sheet, party] = [chance.pick(world.sheet), chance.pick(world.party)];
    return {
      sql: `insert into byg.sheet_link (id, sheet_id, party_id, may, token_hash, expires_at)
        values ('${newId()}', '${sheet.id}', '${party.id}', 'write', ${hash()}, now() + '1 day')`,
      may: party.partnership_id === sheet.partnership_id && seatIn(party.id, 'answer'),
    };
  },
  (world, oracle, chance) => {
    const place = { sheet_id: null, own_sheet_id: oneOf(chance, world.own_sheet)?.id ?? newId() };
    return {
      sql: `insert into byg.sheet_link (id, own_sheet_id, may, token_hash, expires_at)
        values ('${newId()}', '${place.own_sheet_id}', 'view', ${hash()}, now() + '1 day')`,
      may: owns(world, place, oracle),
    };
  },
];

export const talkUpdates: readonly Writing[] = [
  (world, oracle, chance) => {
    const comment = chance.pick(world.sheet_comment);
    return {
      sql: `update byg.sheet_comment set resolved_at = now() where id = '${comment.id}'`,
      may: maySettle(world, comment, oracle),
    };
  },
  (world, oracle, chance) => {
    const comment = chance.pick(world.sheet_comment);
    return {
      sql: `update byg.sheet_comment set text = 'X' where id = '${comment.id}'`,
      may: maySettle(world, comment, oracle) && comment.person_id === oracle.who,
    };
  },
  (world, oracle, chance) => {
    const { comment_id, person_id } = chance.pick(world.sheet_mention);
    const comment = world.sheet_comment.find(({ id }) => id === comment_id);
    return {
      sql: `update byg.sheet_mention set seen_at = now() where comment_id = '${comment_id}' and person_id = '${person_id}'`,
      may: comment !== undefined && person_id === oracle.who && seesComment(world, comment, oracle),
    };
  },
  /** Where an answer by mail goes is made by who has said the comment, for whom it mentions. */
  (world, oracle, chance) => {
    const comment = chance.pick(world.sheet_comment);
    const { id } = chance.pick(world.person);
    const told = world.sheet_mention.some((row) => row.comment_id === comment.id && row.person_id === id);
    return {
      sql: `select from wall.reply_link('${id}@example.test', '${comment.id}', ${hash()}) as it where it`,
      may: told && comment.person_id === oracle.who,
    };
  },
  /** On a clause likewise: not by who has not said it, nor for whom has no other party's seat in its room. */
  (world, oracle, chance) => {
    const { id: reader } = chance.pick(world.person);
    const comment = oneOf(
      chance,
      world.clause_comment.filter((row) => row.person_id !== oracle.who || !isOther(world, row, reader)),
    );
    return {
      sql: `select from wall.reply_link('${reader}@example.test', '${comment?.id ?? newId()}', ${hash()}) as it where it`,
      may: false,
    };
  },
  (world, oracle, chance) => {
    const link = chance.pick(world.sheet_link);
    const room = roomOf(world, link);
    return {
      sql: `update byg.sheet_link set revoked_at = now() where id = '${link.id}'`,
      may: link.sheet_id === null ? owns(world, link, oracle) : oracle.seated(room, 'answer'),
    };
  },
];

export const talkNever: readonly string[] = [
  `select token_hash from byg.sheet_link`,
  `select token_hash from byg.sheet_link_seat`,
  `insert into byg.sheet_link_seat (id, link_id, name) select gen_random_uuid(), id, 'x' from byg.sheet_link`,
  `update byg.sheet_link set expires_at = 'infinity'`,
  `update byg.sheet_link set may = 'write'`,
  `update byg.sheet_comment set within_party_id = null`,
  `update byg.sheet_comment set person_id = wall.asker()`,
  `update byg.sheet_comment set person_name = 'x'`,
  `update byg.sheet_mention set person_id = wall.asker()`,
  `insert into byg.mail_reply (token_hash, person_id, comment_id) select ${hash()}, wall.asker(), id from byg.sheet_comment`,
  `insert into byg.mail_reply (token_hash, person_id, clause_comment_id) select ${hash()}, wall.asker(), id from byg.clause_comment`,
  `update byg.mail_reply set expires_at = 'infinity'`,
  `insert into byg.reply_taken (message_hash) values (${hash()})`,
  ...['sheet_link', 'sheet_link_seat', 'sheet_comment', 'sheet_mention', 'mail_reply', 'reply_taken'].map(
    (table) => `delete from byg.${table}`,
  ),
];
