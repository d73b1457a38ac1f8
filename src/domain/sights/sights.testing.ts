import fc from 'fast-check';
import type { RoomFacts } from './room-facts.ts';

/** A room in which there is nothing to see. */
export const emptyRoom: RoomFacts = {
  hasPurpose: false,
  people: [],
  led: false,
  sheets: [],
  agreement: { begun: false, level: '', inForce: null, endsOn: false, evaluations: 0 },
  risks: 0,
  minutes: 0,
  wentBack: 0,
  pulsed: false,
  goals: false,
  evaluation: false,
  phase: null,
};

const tools = [
  'win-win',
  'assessment',
  'network-map',
  'definition',
  'steering',
  'offers',
  'pitch',
  'meeting',
];

export const sheetIn = (tool: string, more: object = {}): RoomFacts['sheets'][number] => ({
  id: tool,
  tool,
  title: tool,
  revealed: true,
  ...more,
});

export const anyRoom: fc.Arbitrary<RoomFacts> = fc.record({
  hasPurpose: fc.boolean(),
  people: fc.array(fc.nat(4), { maxLength: 4 }),
  led: fc.boolean(),
  sheets: fc.array(
    fc
      .record({ tool: fc.constantFrom(...tools), revealed: fc.boolean(), old: fc.boolean() })
      .map(({ tool, ...more }) => sheetIn(tool, more)),
    { maxLength: 8 },
  ),
  agreement: fc.record({
    begun: fc.boolean(),
    level: fc.constant(''),
    inForce: fc.option(fc.nat(4)),
    endsOn: fc.boolean(),
    evaluations: fc.nat(3),
  }),
  risks: fc.nat(10),
  minutes: fc.nat(3),
  wentBack: fc.nat(2),
  pulsed: fc.boolean(),
  goals: fc.boolean(),
  evaluation: fc.boolean(),
  phase: fc.option(fc.integer({ min: 1, max: 12 })),
});
