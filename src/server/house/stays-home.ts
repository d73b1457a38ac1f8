import type { DemonstrationReader } from '#features/demonstrations/index.ts';
import type { Post } from '#features/letters/index.ts';
import type { PartnershipStore } from '#features/partnerships/ports.ts';

type Needs = {
  readonly post: Post;
  readonly partnerships: PartnershipStore;
  readonly demonstrations: DemonstrationReader;
};

/**
 * From a demonstration no letter leaves, to whomever: a deed that has asked about a room of one writes for nobody. The
 * database holds back besides what is addressed to somebody made up, whoever writes it.
 */
export function staysHome<Given extends Needs>(needs: Given): Given {
  const asked = new Set<string>();
  const { partnerships, demonstrations, post } = needs;
  return {
    ...needs,
    partnerships: {
      ...partnerships,
      partnership(id) {
        asked.add(id);
        return partnerships.partnership(id);
      },
      mySeats(id) {
        asked.add(id);
        return partnerships.mySeats(id);
      },
    },
    post: {
      async send(letter) {
        const apart = asked.size > 0 && (await demonstrations.demonstrationsAmong([...asked])).length > 0;
        return apart || post.send(letter);
      },
    },
  };
}
