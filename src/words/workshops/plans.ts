import type { Language } from '#domain/language.ts';
import type { Step } from '#domain/workshops/plan.ts';

/** A plan to begin from; its steps are written in the workshop's language when it begins, and can be told from then on. */
export const templates = ['short', 'half', 'whole', 'tool', 'own'] as const;
export type Template = (typeof templates)[number];

type Asked = { readonly tool?: string; readonly toolTitle?: string };
const step = (
  [id, kind, minutes]: readonly [string, Step['kind'], number],
  [title, lead]: readonly [string, string],
  more: Pick<Step, 'tool' | 'votes'> = {},
): Step => ({ id, kind, minutes, title, lead, ...more });

type Texts = Readonly<Record<string, readonly [string, string]>>;

const da = {
  welcome: ['Velkommen', 'Sig, hvorfor I er her, og hvad I går hjem med.'],
  challenge: [
    'Hvad skal samarbejdet løse?',
    'Skriv, hvilken udfordring hos borgerne eller biblioteket I ikke kan løse alene.',
  ],
  sort: ['Hvad hører sammen?', 'Saml kortene i tre til seks grupper, og giv hver gruppe et navn.'],
  choose: ['Hvad er vigtigst?', 'Sæt prikker ved det, I skal tage fat på først.'],
  talk: ['Tal om det øverste', 'Hvem kunne hjælpe? Hvad får de ud af det? Hvad har I selv at byde på?'],
  decide: ['Hvad gør vi nu?', 'Skriv beslutninger og næste skridt ned: hvad, hvilken funktion og hvornår.'],
  readiness: [
    'Er vi selv klar?',
    'Svar for dig selv. Resultatet vises samlet, og ingen kan se, hvem der svarede hvad.',
  ],
  ready: ['Hvor er vi uenige?', 'Begynd dér, hvor svarene ligger længst fra hinanden.'],
  worries: ['Hvad kan gå galt?', 'Skriv det, du ville ærgre dig over ikke at have sagt i dag.'],
  pause: ['Pause', 'Vi er tilbage, når tiden er gået.'],
  gate: ['Kan vi sige ja?', 'Svar for dig selv på, om I er klar til at gå videre.'],
  weigh: ['Ja, nej eller måske?', 'Tag de røde svar først. Hvad skal der til, for at de bliver grønne?'],
  culture: ['Hvordan er kulturen hos os?', 'Svar for dig selv om den arbejdsplads, du kender.'],
  cultureTalk: ['Hvad vil vi bevare, og hvad vil vi ændre?', 'Vælg én ting af hver.'],
  network: ['Hvem kender vi?', 'Skriv én person, forening eller virksomhed på hvert kort.'],
  steps: ['Hvor langt er vi?', 'Svar for dig selv på de seks trin.'],
  stepsTalk: ['Hvilket trin mangler?', 'Tal om det trin, der står svagest.'],
  alone: ['Tal om resultatet', 'Hvad overraskede? Hvad vil I gøre ved det?'],
} as const satisfies Texts;

const en: Readonly<Record<keyof typeof da, readonly [string, string]>> = {
  welcome: ['Welcome', 'Say why you are here and what you will take home.'],
  challenge: [
    'What is working together to solve?',
    'Write which challenge, for citizens or the library, you cannot solve alone.',
  ],
  sort: ['What belongs together?', 'Put the cards into three to six groups and name each group.'],
  choose: ['What matters most?', 'Give dots to what you should take up first.'],
  talk: ['Talk about what is at the top', 'Who could help? What would they gain? What do you have to offer?'],
  decide: ['What do we do now?', 'Write down decisions and next steps: what, which function, and when.'],
  readiness: [
    'Are we ready ourselves?',
    'Answer for yourself. The result is shown as a whole, and nobody sees who answered what.',
  ],
  ready: ['Where do we disagree?', 'Start where the answers are furthest apart.'],
  worries: ['What could go wrong?', 'Write what you would regret not having said today.'],
  pause: ['Break', 'We are back when time is up.'],
  gate: ['Can we say yes?', 'Answer for yourself whether you are ready to go on.'],
  weigh: ['Yes, no or maybe?', 'Take the red answers first. What would turn them green?'],
  culture: ['What is our culture like?', 'Answer for yourself about the workplace you know.'],
  cultureTalk: ['What do we want to keep, and what do we want to change?', 'Choose one of each.'],
  network: ['Whom do we know?', 'Write one person, association or company on each card.'],
  steps: ['How far have we come?', 'Answer for yourself on the six steps.'],
  stepsTalk: ['Which step is missing?', 'Talk about the step that is weakest.'],
  alone: ['Talk about the result', 'What came as a surprise? What will you do about it?'],
};

const said = { da, en };

/** The steps of a plan in a language. */
export function stepsOf(
  language: Language,
  template: Template,
  { tool, toolTitle }: Asked = {},
): readonly Step[] {
  const say = said[language];
  switch (template) {
    case 'short':
      return [
        step(['welcome', 'talk', 5], say.welcome),
        step(['challenge', 'write', 8], say.challenge),
        step(['sort', 'group', 7], say.sort),
        step(['choose', 'vote', 5], say.choose, { votes: 3 }),
        step(['talk', 'talk', 10], say.talk),
        step(['decide', 'decide', 10], say.decide),
      ];
    case 'half':
      return [
        step(['welcome', 'talk', 10], say.welcome),
        step(['readiness', 'tool', 20], say.readiness, { tool: 'readiness' }),
        step(['ready', 'talk', 25], say.ready),
        step(['pause', 'talk', 15], say.pause),
        step(['worries', 'write', 10], say.worries),
        step(['sort', 'group', 15], say.sort),
        step(['choose', 'vote', 5], say.choose, { votes: 3 }),
        step(['gate', 'tool', 15], say.gate, { tool: 'gate-check' }),
        step(['weigh', 'talk', 25], say.weigh),
        step(['decide', 'decide', 20], say.decide),
      ];
    case 'whole':
      return [
        step(['welcome', 'talk', 15], say.welcome),
        step(['culture', 'tool', 25], say.culture, { tool: 'culture' }),
        step(['culture-talk', 'talk', 35], say.cultureTalk),
        step(['pause', 'talk', 15], say.pause),
        step(['network', 'write', 20], say.network),
        step(['sort', 'group', 25], say.sort),
        step(['choose', 'vote', 10], say.choose, { votes: 5 }),
        step(['lunch', 'talk', 45], say.pause),
        step(['steps', 'tool', 25], say.steps, { tool: 'six-steps' }),
        step(['steps-talk', 'talk', 40], say.stepsTalk),
        step(['challenge', 'write', 15], say.challenge),
        step(['talk', 'talk', 30], say.talk),
        step(['decide', 'decide', 30], say.decide),
      ];
    case 'own':
      return [step(['welcome', 'talk', 5], say.welcome), step(['decide', 'decide', 10], say.decide)];
    case 'tool':
      return [
        step(['tool', 'tool', 20], [toolTitle ?? '', ''], { tool: tool ?? '' }),
        step(['alone', 'talk', 15], say.alone),
        step(['decide', 'decide', 10], say.decide),
      ];
  }
}
