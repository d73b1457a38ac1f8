import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  title: 'Is it a partnership?',
  description:
    'Eight questions answered with yes or no. Learn whether your relation is a partnership, what it is if not, and what you can do about every no.',
  lead: 'Eight questions, yes or no. Then you learn whether it is a partnership, what it is if not, and what you can do about every no.',
  howTo:
    'Think of one particular relation and answer as things are today. When in doubt, say no: you will get a suggestion of what to do. We keep none of your answers; they are in the address of the page, so the result can be passed on or bookmarked.',
  question: 'Question {number}',
  hard: 'decisive',
  yes: 'Yes',
  no: 'No',
  judge: 'See the result',
  again: 'Start over',
  change: 'Change the answers',
  wrongTitle: 'Some answers are missing',
  wrong: '{number}. {question} {sentence}',
  resultTitle: 'Result: {title}',
  resultLabel: 'Result',
  resultYes: 'Yes, it is a partnership',
  resultNo: 'No, it is not a partnership',
  resultOf: '{yeses} of {asked} are yes',
  formula:
    'How we count: it is a partnership when at least {needed} of the {asked} answers are yes and both decisive questions, number {first} and number {second}, are among them.',
  decisiveNo:
    '{count, plural, one {One of the decisive questions has a no. That settles it, however many yeses there are.} other {Both decisive questions have a no. That settles it, however many yeses there are.}}',
  caveat:
    'The test is a rule of thumb of our own. It tells what the relation is, not whether it is a good one. Let each party answer for itself: where you disagree on an answer, that is the thing to talk about first.',
  relationLabel: 'It comes closest to',
  relationPartnership: 'Partnership',
  relationPartnershipText:
    'All of you give, all of you gain, and together you stand for something none of you could have managed alone. Look after it: write down what is not written yet and agree when to look at it again.',
  relationCollaboration: 'Collaboration',
  relationCollaborationText:
    'You do something together, and that may be just right as it is. If you want to make a partnership of it, begin with the noes below.',
  relationCoordination: 'Coordination',
  relationCoordinationText:
    'You take account of one another and may share information or effort, but each minds its own business. It is useful and asks for little.',
  relationNetwork: 'Network',
  relationNetworkText:
    'You know each other and can pick up the phone. Partnerships often begin here, but nothing is shared yet.',
  'relationOwn-task': 'A task of your own',
  'relationOwn-taskText':
    'There is no other party to share it with yet. Perhaps somebody out there needs the same thing as you.',
  relationPurchase: 'Purchase or sponsorship',
  relationPurchaseText:
    'One pays, and the other delivers or is put on show. It is an honest deal with its own rules on procurement, advertising and sponsors. Call it by its name, and everyone knows what to expect.',
  relationMore: 'Read about kinds of relation',
  answersTitle: 'Your answers, one by one',
  todoTitle: 'What you can do',
  youSaid: 'You said',
  nextTitle: 'The next step',
  nextPartnership: 'Put what you agree on into an agreement that every party accepts.',
  nextCollaboration: 'Write down separately what you give and hope for, and show it at the same moment.',
  nextCoordination: 'Find out whether there is a shared goal worth the trouble.',
  nextNetwork: 'Find out whether there is a shared goal worth the trouble.',
  'nextOwn-task': 'Work out who might need the same thing as you.',
  nextPurchase: 'See what holds when the relation is a purchase or a sponsorship.',
  goTo: 'Go to: {title}',
  partiesAsk: 'Are you at least two independent parties?',
  partiesHint:
    'A school, an association, a company, a museum, another authority. Two teams under one roof may work well together, but they are one party.',
  partiesYes: 'There is at least one other who can say yes or no in its own right.',
  partiesNo: 'You are alone in it. Then there is nobody to share either the gain or the responsibility with.',
  partiesDo: 'Start from the need: who outside your own house would also like to see it met?',
  contributeAsk: 'Does every party contribute something?',
  contributeHint: 'Hours, rooms, knowledge, contacts, equipment or money. It need not be the same amount.',
  contributeYes: 'Everyone has something at stake, and so a reason to stay.',
  contributeNo: 'When only some contribute, the others become guests or customers.',
  contributeDo:
    'Ask the one who gives nothing what they have that costs them little and would help you a lot.',
  gainAsk: 'Does every party gain from it, and have you told each other what?',
  gainHint: 'The gains may well differ. It is a yes only if each party can say what the others hope to get.',
  gainYes: 'You know why the others are in it and can watch whether they get it.',
  gainNo:
    'Either somebody gains nothing, or you are guessing at what they want. Both wear you down, and whoever gains nothing stops turning up.',
  gainDo:
    'Let each party write its hopes down in peace, and show them at the same moment. If there is nothing in it for one of you, find something else to do with them.',
  purposeAsk: 'Have you written down a shared purpose?',
  purposeHint: 'One sentence will do, as long as all parties had a hand in it.',
  purposeYes: 'You can point to the same thing when choices have to be made.',
  purposeNo: 'Asked separately why you are doing this, you would probably give different answers.',
  purposeDo:
    'Spend a quarter of an hour writing one sentence together: what will be different, and for whom?',
  beyondAsk: 'Will it become something none of you could have made alone?',
  beyondHint:
    'A service, a piece of knowledge or a circle of people that exists only because you are in it together.',
  beyondYes: 'There is a good reason for the trouble of being several.',
  beyondNo: 'If one of you can manage alone, it is usually simpler to leave it at that.',
  beyondDo: 'Ask: what would we dare if we stacked the things each of us does best?',
  rulesAsk: 'Have you agreed what each party commits itself to?',
  rulesHint:
    'Tasks, deadlines, and what you do when somebody cannot deliver. Early on, an e-mail may be enough.',
  rulesYes: 'Nobody has to guess who does what, and when.',
  rulesNo: 'Then it rests on memory and goodwill, and lasts until somebody gets busy or changes jobs.',
  rulesDo: 'Put the promises into an agreement. A letter of intent on a single page is a fine start.',
  decisionsAsk: 'Do you decide the important things together?',
  decisionsHint: 'Goals, name, money, and when to stop. Day-to-day matters may well be divided between you.',
  decisionsYes: 'Nobody ends up as a helper in somebody else’s project.',
  decisionsNo:
    'One decides and the others lend a hand. That can be fine, but then it is that party’s project.',
  decisionsDo:
    'Agree on the three or four kinds of decision you always take together, and on who has a mandate.',
  exchangeAsk: 'Is it mainly something other than a purchase or a sponsorship?',
  exchangeHint:
    'Answer no if the main thing is that one pays and the other delivers a service or has its name on show.',
  exchangeYes: 'What you do cannot simply be bought by one of you from the other.',
  exchangeNo: 'Then you are customer and supplier, or sponsor and recipient, and other rules apply.',
  exchangeDo:
    'Let it be a deal and keep it clean. If you want more, put the money aside and ask what you could make together without it.',
};
