import type { Language } from '#domain/language.ts';
import { standardPlan } from '#domain/phases/plan.ts';
import type { Sight } from '#domain/sights/room-facts.ts';
import type { SeenLine } from '#domain/sights/sheet-lines.ts';
import type { Way } from '#domain/sights/trace.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import { stepIds } from '#domain/tools/six-steps/steps.ts';
import { listTools, type ToolFront } from '#features/guide/index.ts';
import { sayOf, type SheetFeed } from '#features/phases/index.ts';
import { isForParties, takeTool } from '#features/toolbox/index.ts';
import { stepsOnScreen } from '#interface/drawings/models/model-of.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { modelTexts } from '#words/models/index.ts';
import { sightWords } from '#words/sights/index.ts';
import { drawRoad } from '../../draw-road.ts';

type Link = { readonly text: string; readonly href: string };
type Line = {
  readonly id: string;
  readonly label: string;
  readonly links: readonly Link[];
  readonly counts: string;
};
export type RoomSeen = {
  readonly lead: string;
  readonly drawing: { readonly svg: string; readonly caption: string } | null;
  readonly seen: readonly Line[];
  readonly unseen: readonly Line[];
  /** Where phases are moved; only beside the plan of them. */
  readonly phases: string | null;
};

type Looked = {
  readonly feed: SheetFeed;
  readonly front: Pick<ToolFront, 'id' | 'prompts'>;
  readonly partnershipId: string;
  readonly mayBegin: boolean;
};
type To = (...path: string[]) => string;

/** What the product sees beside a sheet, with the ways to it, and to what it does not see yet. */
export async function roomSeen(needs: Needs, looked: Looked): Promise<RoomSeen> {
  const { feed, front, partnershipId } = looked;
  const { language } = needs;
  const to: To = (...path) => address(language, 'workspace', 'partnerships', partnershipId, ...path);
  const way = await wayTo(needs, looked, to);
  const { lines, road } = feed;
  return {
    lead: sightWords(language)(leads[front.id] ?? 'leadTalk'),
    drawing: drawn(language, looked),
    seen: lines
      .filter(({ seen }) => seen.length > 0)
      .map((line) => ({
        ...lineOf(front, line, sightLinks(language, to)),
        counts: line.counts ? sightWords(language)(`counts_${line.counts}`) : '',
      })),
    unseen: lines
      .filter(({ unseen }) => unseen.length > 0)
      .map((line) => lineOf(front, line, (one) => one.unseen.map(way))),
    phases: road && to('phases'),
  };
}

const leads: Readonly<Record<string, 'leadChecklist' | 'leadPhases' | 'leadSteps'>> = {
  checklist: 'leadChecklist',
  phases: 'leadPhases',
  'six-steps': 'leadSteps',
};

function lineOf(
  { prompts }: Looked['front'],
  line: SeenLine,
  links: (line: SeenLine) => readonly Link[],
): Line {
  const { promptId, rowId } = line;
  const prompt = prompts[promptId];
  const label = (rowId === null ? prompt?.label : prompt?.rows?.[rowId]) ?? '';
  return { id: `${promptId}.${rowId ?? ''}`, label, links: links(line), counts: '' };
}

const sightLinks =
  (language: Language, to: To) =>
  ({ seen }: SeenLine): readonly Link[] =>
    seen.map((sight) => ({ text: sayOf(language, sight), href: placeOf(sight, to) }));

function placeOf({ to: place, sheetId = '' }: Sight, to: To): string {
  if (place === 'start') return to();
  return place === 'sheet' ? to('sheets', sheetId) : to(place);
}

/** A sheet that is not there is begun in the room where that can be done; else its tool is read about. */
async function wayTo(needs: Needs, { feed, mayBegin }: Looked, to: To): Promise<(way: Way) => Link> {
  const say = sightWords(needs.language);
  const wanted = new Set(feed.lines.flatMap(({ unseen }) => unseen.flatMap(({ tool }) => tool ?? [])));
  const fronts = wanted.size > 0 ? await listTools(needs, needs.language) : [];
  const begun = new Set<string>();
  for (const id of mayBegin ? wanted : []) {
    const tool = await takeTool(id);
    if (tool && isForParties(tool)) begun.add(id);
  }
  return ({ to: place, tool = '' }) => {
    if (place !== 'sheets') return { text: say(`way_${place}`), href: place === 'start' ? to() : to(place) };
    const front = fronts.find(({ id }) => id === tool);
    const named = { tool: front?.title ?? tool };
    return begun.has(tool)
      ? { text: say('beginSheet', named), href: `${to('sheets')}?tool=${tool}#begin` }
      : { text: say('readTool', named), href: address(needs.language, 'tools', front?.slug ?? '') };
  };
}

function drawn(language: Language, { feed, front }: Looked): RoomSeen['drawing'] {
  const say = sightWords(language);
  if (front.id === 'six-steps')
    return { svg: drawSteps(language, feed.lines), caption: say('drawingCaption') };
  if (!feed.road) return null;
  const { road, plan } = feed.road;
  const texts = modelTexts(language).phases.phases;
  const phases = phaseIds.map((id, at) => {
    const [name = '', core = ''] = texts[at] ?? [];
    const own = (plan?.content ?? standardPlan)[id].name;
    return { number: at + 1, name: own || name, core, place: road.places[id], current: id === road.current };
  });
  return { svg: drawRoad(language, phases), caption: say('phasesCaption') };
}

function drawSteps(language: Language, lines: readonly SeenLine[]): string {
  const [texts, say] = [modelTexts(language).sixSteps, sightWords(language)];
  const counted = stepIds.map((id) => {
    const line = lines.find(({ rowId }) => rowId === id);
    const [seen, unseen] = [line?.seen.length ?? 0, line?.unseen.length ?? 0];
    return { seen, of: seen + unseen };
  });
  const steps = counted.map((count, at) =>
    say('drawingStep', { number: at + 1, name: texts.steps[at]?.[0] ?? '', ...count }),
  );
  const told = { title: say('drawingTitle'), description: say('drawingText', { steps: steps.join(', ') }) };
  const marks = counted.map((count) => ({
    share: count.of > 0 ? count.seen / count.of : 0,
    word: say('drawingMark', count),
  }));
  const marked = { ...texts, marks };
  return stepsOnScreen(marked, told, false) + stepsOnScreen(marked, told, true);
}
