import { linesOf } from '#domain/strategy/from-sheet.ts';
import { mostGoals, mostGroups, mostLines, mostMeasures } from '#domain/strategy/model.ts';

/** What was typed in the strategy's form, in the shape that the deed checks; empty goals and groups are left out. */
export function parseStrategyForm(form: FormData, newId: () => string) {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
  const measure = (at: string) => ({
    id: text(`${at}.id`) || newId(),
    what: text(`${at}.what`),
    baseline: text(`${at}.baseline`),
    target: text(`${at}.target`),
    latest: text(`${at}.latest`),
    latestOn: text(`${at}.latestOn`),
  });
  const goals = numbers(mostGoals).map((at) => ({
    id: text(`goals.${at}.id`) || newId(),
    title: text(`goals.${at}.title`),
    owner: text(`goals.${at}.owner`),
    measures: numbers(mostMeasures)
      .map((one) => measure(`goals.${at}.measures.${one}`))
      .filter(({ what, target }) => `${what}${target}`.trim() !== ''),
  }));
  const groups = numbers(mostGroups).map((at) => ({
    id: text(`groups.${at}.id`) || newId(),
    name: text(`groups.${at}.name`),
  }));
  const approach = text('approach');
  return {
    mission: text('mission'),
    goals: goals.filter(({ title, owner }) => `${title}${owner}`.trim() !== ''),
    groups: groups.filter(({ name }) => name.trim() !== ''),
    principles: linesOf(text('principles'), mostLines),
    redLines: linesOf(text('redLines'), mostLines),
    from: text('from'),
    to: text('to'),
    reviewOn: text('reviewOn'),
    ...(approach && { approach }),
    revision: text('revision'),
  };
}
