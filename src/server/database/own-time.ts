import type { KyselyPlugin } from 'kysely';

/**
 * A transaction has its own time. A question that was not awaited would otherwise run on a connection that
 * by then speaks for somebody else.
 */
export function ownTime(): { readonly plugin: KyselyPlugin; end(): void } {
  let ended = false;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (ended) throw new Error('a question was asked after its transaction had ended');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return {
    plugin,
    end: () => {
      ended = true;
    },
  };
}
