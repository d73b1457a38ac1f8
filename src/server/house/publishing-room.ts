import { createHmac } from 'node:crypto';
import {
  facesOf,
  listPublicPages,
  type PublicFace,
  type PublicPage,
  type RemovedPage,
  type Shared,
} from '#features/publishing/index.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { makeRemovedPageReader } from '#server/database/stores/removed-page-store.ts';
import { asDatabaseAway } from './database-away.ts';

/** Every public page there is, read once and again when the content changes. */
export type Catalogue = {
  readonly pages: readonly PublicPage[];
  /** By their addresses. */
  readonly faces: ReadonlyMap<string, PublicFace>;
  readonly removed: readonly RemovedPage[];
};

export type Publishing = {
  catalogue(): Promise<Catalogue>;
  /** PNG, 1200 by 630; drawn when it is first asked for. */
  sharePicture(shared: Shared): Promise<Uint8Array>;
  /** A mark on a text that only this installation can make. */
  seal(text: string): string;
};

type Parts = {
  readonly database: OpenDatabase;
  readonly secret: string;
  readonly draw: (shared: Shared) => Promise<Uint8Array>;
};

/** More pictures than there are pages; some fifty kilobytes each. */
const most = 1000;

export function makePublishingRoom({ database, secret, draw }: Parts): Publishing & { forget(): void } {
  let catalogue: Promise<Catalogue> | undefined;
  const pictures = new Map<string, Promise<Uint8Array>>();
  return {
    catalogue() {
      catalogue ??= readCatalogue(database).catch((error: unknown) => {
        catalogue = undefined;
        throw asDatabaseAway(error);
      });
      return catalogue;
    },
    sharePicture(shared) {
      const key = JSON.stringify(shared);
      const before = pictures.get(key);
      if (before) return before;
      if (pictures.size >= most) pictures.clear();
      const drawn = draw(shared);
      pictures.set(key, drawn);
      drawn.catch(() => pictures.delete(key));
      return drawn;
    },
    seal: (text) =>
      createHmac('sha256', secret).update(`harvesting ${text}`).digest('base64url').slice(0, 27),
    forget() {
      catalogue = undefined;
    },
  };
}

async function readCatalogue({ keeper }: OpenDatabase): Promise<Catalogue> {
  const [pages, removed] = await Promise.all([
    listPublicPages({ content: makeContentStore(keeper) }),
    makeRemovedPageReader(keeper).removedPages(),
  ]);
  return { pages, removed, faces: new Map(facesOf(pages).map((face) => [face.told.path, face])) };
}
