import type { Post } from '#features/letters/index.ts';

/** The same post, which also remembers that it was used. */
export function noticing(post: Post): { readonly post: Post; wasUsed(): boolean } {
  let used = false;
  return {
    post: {
      send(letter) {
        used = true;
        return post.send(letter);
      },
    },
    wasUsed: () => used,
  };
}
