import { describe, expect, it } from 'vitest';
import { tool as winWin } from '#domain/tools/win-win/tool.ts';
import { parseLiveForm, wasField } from './live-form.ts';
import { liveTestTool as tool } from './live.testing.ts';

const was = {
  title: 'Lyd',
  shared: { risks: [{ id: 'r1', cells: { name: 'Ét', odds: 3 } }] },
  sides: [{ id: 'a', name: 'A', answers: { brings: 'rum' } }],
};

const posted = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ do: 'keep', [wasField]: JSON.stringify(was), ...fields }))
    form.append(name, value);
  return form;
};

const same = {
  title: 'Lyd',
  'shared.risks.rows': 'r1',
  'shared.risks.r1.name': 'Ét',
  'shared.risks.r1.odds': '3',
  'sides.0.id': 'a',
  'sides.0.name': 'A',
  'sides.0.brings': 'rum',
};

describe('the live sheet’s form without script', () => {
  it('tells only what somebody changed', () => {
    expect(parseLiveForm(tool, posted(same))).toMatchObject({ value: { changes: [], problems: [] } });
    const changed = { ...same, title: 'Lyd og lys', 'shared.risks.r1.odds': '4', 'sides.0.brings': 'et rum' };
    expect(parseLiveForm(tool, posted(changed))).toMatchObject({
      value: {
        changes: [
          { do: 'answer', promptId: 'title', value: 'Lyd og lys', was: 'Lyd' },
          { do: 'answer', promptId: 'risks.r1.odds', value: 4, was: 3 },
          { do: 'answer', sideId: 'a', promptId: 'brings', value: 'et rum', was: 'rum' },
        ],
      },
    });
  });

  it('tells rows and sides that were added and taken away', () => {
    const { 'shared.risks.rows': _, ...without } = same;
    expect(parseLiveForm(tool, posted(without))).toMatchObject({
      value: { changes: [{ do: 'remove-row', promptId: 'risks', rowId: 'r1' }] },
    });
    const more = { ...same, 'sides.1.id': 'b', 'sides.1.name': 'B', 'sides.1.brings': 'lys' };
    const told = parseLiveForm(tool, posted(more));
    expect(told.ok && told.value.changes.map((change) => change.do)).toEqual([
      'add-side',
      'answer',
      'answer',
    ]);
  });

  it('adds no party, and gives back what is wrong as it was typed', () => {
    const more = { ...same, 'sides.1.id': 'b', 'sides.1.name': 'B', 'sides.1.brings': 'lys' };
    const { shared: _, ...party } = was;
    const form = posted({ ...more, [wasField]: JSON.stringify({ ...party, shared: {} }) });
    expect(parseLiveForm(winWin, form)).toMatchObject({ value: { changes: [] } });
    expect(parseLiveForm(tool, posted({ ...same, 'shared.risks.r1.odds': '9' }))).toMatchObject({
      value: { problems: [{ kind: 'not-on-scale' }], draft: { title: 'Lyd' } },
    });
    expect(parseLiveForm(tool, posted({ ...same, [wasField]: '{' }))).toMatchObject({
      problem: { kind: 'not-a-sheet' },
    });
  });
});
