import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseIds } from '../tools/phases/model.ts';
import { standardPlan, usedLines } from './plan.ts';
import { isStandard, planFrom } from './write-plan.ts';

const typedFrom =
  (fields: Readonly<Record<string, string>>) =>
  (name: string): string =>
    fields[name] ?? '';
const names = phaseIds.flatMap((id) =>
  (['tasks', 'criteria'] as const).flatMap((of) => [
    ...standardPlan[id][of].flatMap((line) => [`${id}.${of}.${line.id}`, `${id}.${of}.${line.id}.hidden`]),
    `${id}.${of}.own-1`,
    `${id}.${of}.own-2`,
  ]),
);
const fields = fc.dictionary(fc.constantFrom(...names), fc.string({ maxLength: 40 }));

describe('an organisation’s own plan', () => {
  it('is the standard when nothing was typed', () => {
    const plan = planFrom(() => '');
    expect(plan.ok && isStandard(plan.value)).toBe(true);
  });

  it('keeps every standard line by its id, so that what is ticked and seen still fits', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const plan = planFrom(typedFrom(typed));
        if (!plan.ok) throw new Error('not a plan');
        for (const id of phaseIds)
          for (const of of ['tasks', 'criteria'] as const) {
            const ids = plan.value[id][of].map((line) => line.id);
            expect(ids.slice(0, standardPlan[id][of].length)).toEqual(
              standardPlan[id][of].map((line) => line.id),
            );
            expect(new Set(ids).size).toBe(ids.length);
          }
      }),
    );
  });

  it('renames, hides and adds', () => {
    const typed = {
      'find.name': 'Led efter',
      'find.tasks.assess.hidden': 'on',
      'find.tasks.longList': 'Ring rundt',
      'find.criteria.own-1': 'Kulturchefen ved det',
      'find.criteria.own-1.both': 'on',
    };
    const plan = planFrom(typedFrom(typed));
    const find = plan.ok ? plan.value.find : standardPlan.find;
    expect(find.name).toBe('Led efter');
    expect(usedLines(find.tasks).map(({ id }) => id)).not.toContain('assess');
    expect(find.tasks.find(({ id }) => id === 'longList')?.text).toBe('Ring rundt');
    expect(find.criteria.at(-1)).toEqual({
      id: 'own-1',
      text: 'Kulturchefen ved det',
      hidden: false,
      both: true,
    });
    expect(planFrom(typedFrom({ 'find.tasks.longList': 'x'.repeat(201) }))).toMatchObject({
      problem: { fields: [{ kind: 'too-long' }] },
    });
  });
});
