import type { da } from './da.ts';

export const en: Readonly<Record<keyof typeof da, string>> = {
  title: 'Seen in the room',
  leadChecklist:
    'The system can see the answer to some lines. It counts them until one of you answers otherwise. What you write yourselves always stands.',
  leadPhases:
    'The plan shows status, dates and ticks from the phases of the room where nobody has written otherwise on the sheet. To move a phase, use its own page.',
  leadSteps:
    'The drawing shows how many traces of each step the system can see. How far you have come, and how much the step matters, is yours to say.',
  leadTalk:
    'This is what the system can see. It does not count as an answer; hold your own answers up against it.',
  seenBy: 'Seen by the system: {sights}',
  counts_yes: 'counts as yes',
  counts_partly: 'counts as partly',
  seenNothing: 'The system can see nothing yet.',
  drawingTitle: 'The six steps as they can be seen in the room',
  drawingText: 'A staircase of six steps. {steps}.',
  drawingStep: '{number} {name}: {seen} of {of} traces seen',
  drawingMark: '{seen} of {of} seen',
  drawingCaption: 'The more of a step is filled, the more traces of it there are in the room.',
  phasesCaption: 'The phases as they stand in the room.',
  toPhases: 'Go to the phases',
  unseen: 'What the system cannot see yet ({count, plural, one {one line} other {# lines}})',
  unseenText:
    'Here is the way to what would show it. If it is in place somewhere else, answer on the sheet yourselves.',
  beginSheet: 'Begin the sheet {tool}',
  readTool: 'Read about {tool}',
  way_sheet: 'Go to the sheet',
  way_start: 'Go to the purpose',
  way_agreement: 'Go to the agreement',
  way_parties: 'Go to the parties',
  way_history: 'Go to the history',
  way_risks: 'Go to the risks',
  way_meetings: 'Go to the meetings',
  way_pulse: 'Go to the pulse',
  way_phases: 'Go to the phases',
  way_strategy: 'Go to the goals',
  way_evaluations: 'Go to the evaluations',
  knownNav: 'Sheets of the network',
  knownTitle: 'Sheets with your partners',
  knownLead: 'You know somebody already. Begin a sheet with those who are partners now, and add the rest.',
  knownSheet: '{organisation}: the partners now',
  knownBegin: 'Begin {tool} with {count, plural, one {one partner} other {# partners}}',
  knownPartners: 'What comes along',
  knownText:
    'A partner with an agreement in force is put close, the others as somebody you are in touch with. Move them as you see it yourselves. The sheet is your own until you take it somewhere.',
  knownName: 'Organisation',
  knownKind: 'Kind',
  knownIn: 'Partnerships',
  knownAgreed: 'Agreement',
  knownAgreedYes: 'in force',
  knownAgreedNo: 'not yet',
  knownNone: 'There are no partners yet',
  knownNoneText:
    'When you are in a partnership with somebody, the network map, the network circle and the sorting of relations can begin with them.',
  resultLabel: 'Seen by the system',
  resultExplains: 'It is counted without anybody having answered it.',
  resultFormula:
    'Lines that nobody has answered and where something in the room shows the answer. A line you have answered yourselves does not stand here.',
  resultCaveat:
    'That a paper exists does not say whether it is used. If you disagree, answer the line yourselves.',
  resultLine: '{line} ({sight})',
  resultRoad: 'Status, dates and ticks come from the phases of the room.',
  resultNone: 'You have answered everything yourselves that the system can see.',
};
