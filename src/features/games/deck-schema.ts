import { z } from 'zod';
import { rounds, type Deck } from '#domain/games/model.ts';
import { scenarioIds } from '#domain/tools/game/scenario-ids.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const line = (longest: number) => z.string().trim().min(1).max(longest);
const said = (longest: number) => z.strictObject({ da: line(longest), en: line(longest) });
const side = z.enum(['library', 'partner', 'neither']);

const scenario = z.strictObject({
  id,
  title: said(60),
  library: said(120),
  partner: said(120),
  story: said(500),
  question: said(200),
});

const least = { scenarios: 6, events: 40 };

/** The deck as `content/game.yaml` writes it. A card's text is never longer than the card. */
export const deckSchema = z
  .strictObject({
    scenarios: z.array(scenario).min(least.scenarios),
    roles: z.array(z.strictObject({ id, side, title: said(60), does: said(160) })).min(8),
    interests: z.array(z.strictObject({ id, side, text: said(200) })),
    events: z
      .array(
        z.strictObject({
          id,
          from: z
            .int()
            .min(1)
            .max(rounds.length - 1),
          title: said(60),
          text: said(300),
        }),
      )
      .min(least.events),
  })
  .superRefine((deck, check) => {
    for (const message of faultsOf(deck)) check.addIssue({ code: 'custom', message });
  });

/** What no single card shows: ids that come twice, stories that the tool's sheet does not know, too few interests. */
function faultsOf(deck: Deck): string[] {
  const twice = (['scenarios', 'roles', 'interests', 'events'] as const).flatMap((kind) => {
    const ids = deck[kind].map((card) => card.id);
    return ids.filter((one, at) => ids.indexOf(one) !== at).map((one) => `${kind} has ${one} twice`);
  });
  const stories = deck.scenarios.map((one) => one.id);
  const unlike = [
    ...scenarioIds.filter((one) => !stories.includes(one)),
    ...stories.filter((one) => !(scenarioIds as readonly string[]).includes(one)),
  ].map((one) => `scenario ${one} is not both in the deck and on the tool’s sheet`);
  const few = side.options
    .filter(
      (one) =>
        deck.interests.filter((card) => card.side === one).length <
        deck.roles.filter((card) => card.side === one).length,
    )
    .map((one) => `side ${one} has fewer interests than roles`);
  return [...twice, ...unlike, ...few];
}
