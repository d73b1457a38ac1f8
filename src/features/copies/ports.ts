import type { LeftOut } from '#domain/copies/left-out.ts';
import type { BringingPlan, CopiedRow, References } from '#domain/copies/plan-bringing.ts';
import type { RoomOrigin } from '#domain/copies/room-origin.ts';

export type CopyReader = {
  /** Where a room that came as a copy came from; null for one that was begun here. */
  origin(partnershipId: string): Promise<RoomOrigin | null>;
};

/** What the tables of a room are like here, for rows that come from elsewhere. */
export type RoomTables = {
  readonly order: readonly string[];
  readonly references: References;
  readonly columns: Readonly<Record<string, readonly string[]>>;
};

export type CopyBeginning = Pick<BringingPlan, 'room' | 'parties'> & {
  readonly ownPartyId: string;
  readonly organisationId: string;
  readonly origin: {
    readonly madeAt: string;
    readonly madeBy: string;
    readonly people: BringingPlan['seated'];
    readonly leftOut: LeftOut;
  };
};

/** `unfit`: the rows are not such as can stand here; nothing more can be done in the transaction. */
export type Brought = 'brought' | 'here-already' | 'unfit';

export type CopyStore = CopyReader & {
  roomTables(): Promise<RoomTables>;
  /** The room with its parties and the asker's seat; all that follows must come in the same transaction. */
  beginCopy(beginning: CopyBeginning): Promise<Brought>;
  bringPeople(partnershipId: string, people: readonly CopiedRow[]): Promise<Brought>;
  bringRows(partnershipId: string, table: string, rows: readonly CopiedRow[]): Promise<Brought>;
};

/** An opened bag whose every checksum was right. */
export type OpenedBag = {
  readonly shared: string;
  readonly own: string | null;
  /** Every file of the payload, by its path in it. */
  readonly paths: readonly string[];
  /** The edition of a file that lay in the room; unpacked when it is asked for. */
  file(id: string, kind: string): Promise<Uint8Array | null>;
};
