import type { Way } from '#domain/sights/trace.ts';

export const da = {
  title: 'Set i rummet',
  leadChecklist:
    'Nogle linjer kan systemet se svaret på. Dem tæller det med, indtil en af jer svarer noget andet. Det, I selv skriver, gælder altid.',
  leadPhases:
    'Planen viser status, datoer og flueben fra rummets faser, hvor ingen har skrevet andet på arket. Skal en fase flyttes, så gør det på fasens egen side.',
  leadSteps:
    'Tegningen viser, hvor mange spor systemet kan se af hvert trin. Hvor langt I er, og hvor vigtigt trinnet er, svarer I selv på.',
  leadTalk: 'Det her kan systemet se. Det tæller ikke som svar; det er til at holde jeres egne svar op imod.',
  seenBy: 'Set af systemet: {sights}',
  counts_yes: 'tæller som ja',
  counts_partly: 'tæller som delvis',
  seenNothing: 'Systemet kan ikke se noget endnu.',
  drawingTitle: 'De seks trin, som de kan ses i rummet',
  drawingText: 'En trappe med seks trin. {steps}.',
  drawingStep: '{number} {name}: {seen} af {of} spor set',
  drawingMark: '{seen} af {of} set',
  drawingCaption: 'Jo mere af et trin, der er fyldt, jo flere spor er der af det i rummet.',
  phasesCaption: 'Faserne, som de står i rummet.',
  toPhases: 'Gå til faserne',
  unseen: 'Det kan systemet ikke se endnu ({count, plural, one {én linje} other {# linjer}})',
  unseenText:
    'Her er vejen til det, der ville vise det. Er det på plads et andet sted, så svar selv på arket.',
  beginSheet: 'Begynd arket {tool}',
  readTool: 'Læs om {tool}',
  way_sheet: 'Gå til arket',
  way_start: 'Gå til formålet',
  way_agreement: 'Gå til aftalen',
  way_parties: 'Gå til parterne',
  way_history: 'Gå til historien',
  way_risks: 'Gå til risici',
  way_meetings: 'Gå til møderne',
  way_pulse: 'Gå til pulsen',
  way_phases: 'Gå til faserne',
  way_strategy: 'Gå til målene',
  way_evaluations: 'Gå til evalueringerne',
  resultLabel: 'Set af systemet',
  resultExplains: 'Det er talt med, uden at nogen har svaret på det.',
  resultFormula:
    'Linjer, hvor ingen har svaret, og hvor der ligger noget i rummet, der viser svaret. En linje, I selv har svaret på, står her ikke.',
  resultCaveat: 'At et papir findes, siger ikke, om det bliver brugt. Er I uenige, så svar selv på linjen.',
  resultLine: '{line} ({sight})',
  resultRoad: 'Status, datoer og flueben er hentet fra rummets faser.',
  resultNone: 'I har selv svaret på alt det, systemet kan se.',
} as const satisfies Record<`way_${Exclude<Way['to'], 'sheets'>}`, string> & Record<string, string>;
