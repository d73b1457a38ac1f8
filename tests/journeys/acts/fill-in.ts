import { expect, it } from 'vitest';
import { sheetWords } from '#words/sheets/index.ts';
import { allThatIsTold, leaks } from '../nouns/leaks.ts';
import { fillOwnSide } from '../nouns/shared-sheet.ts';
import { actors, type Stage } from '../stage.ts';

/** Each apart, then all at once. */
export function fillIn(stage: Stage): void {
  it('each fills in its own side, which nobody else can see', async () => {
    for (const { visitor, party } of actors(stage)) {
      await visitor.open(stage.sheet);
      await visitor.look();
      await fillOwnSide(visitor, party, false);
      await visitor.look();
    }
    for (const { visitor, party: own } of actors(stage)) {
      const others = stage.example.parties.filter((party) => party !== own);
      const secrets = others.flatMap(({ brings, wants, mustHave }) => [brings, wants, mustHave]);
      expect(leaks(await allThatIsTold(visitor, stage.sheet), secrets)).toEqual([]);
    }
  });

  it('all sides are shown at once when all are ready', async () => {
    const { sheet, language, university } = stage;
    const words = { name: sheetWords(language)('reveal'), exact: true };
    for (const { visitor, party } of actors(stage)) {
      await visitor.open(sheet);
      expect(await visitor.page.getByRole('button', words).count()).toBe(0);
      await fillOwnSide(visitor, party, true);
    }
    await university.page.getByRole('button', words).click();
    await university.page.waitForURL(/revealed=1/);
    for (const { visitor } of actors(stage)) {
      await visitor.open(sheet);
      for (const party of stage.example.parties)
        await expect.poll(() => visitor.page.locator('main form').first().innerHTML()).toContain(party.name);
      await visitor.look();
    }
  });
}
