import type { rolesDa } from './roles-da.ts';

export const rolesEn: Readonly<Record<keyof typeof rolesDa, string>> = {
  title: 'Who is the controller?',
  lead: 'Five questions about what you do with information about people. The answer says why and gives a text for the agreement. It is help, not legal advice: ask your data protection officer if you are in doubt.',
  purpose: 'Who decides what the information is to be used for?',
  purpose_one: 'One party',
  purpose_together: 'We do so together',
  purpose_each: 'Each party for itself',
  means: 'Who decides which information is needed, about whom, and when it is deleted?',
  means_one: 'One party',
  means_together: 'We do so together',
  means_each: 'Each party for itself',
  instruction: 'Does one of you work only as the other says?',
  instruction_yes: 'Yes, such as when one sends out mails for the other',
  instruction_no: 'No',
  own: 'Does the one who handles the information also use it for something of its own?',
  own_yes: 'Yes, such as for its own newsletter or statistics',
  own_no: 'No',
  register: 'Do you have one shared list in which both of you write?',
  register_yes: 'Yes',
  register_no: 'No',
  ask: 'See the answer',
  missing: 'Answer all five questions to see the answer.',
  answer: 'The answer',
  role_joint: 'You are joint controllers',
  role_independent: 'Each of you is a controller on its own',
  role_processor: 'One of you is the controller, the other is a processor',
  next_joint:
    'Write down who does what, and make the essence of it available to those it concerns (article 26).',
  next_independent:
    'Each party tells those it concerns, and needs a ground for passing information on to the other.',
  next_processor: 'Make a data processing agreement before the work begins (article 28).',
  why: 'Because',
  'reason_purpose-together': 'You decide together what the information is to be used for.',
  'reason_means-together': 'You decide together which information you need, and for how long.',
  'reason_one-register':
    'Each of you has a purpose of its own, but there is one shared list that neither can do without.',
  'reason_on-instruction': 'One of you acts only as the other says and does not use the information itself.',
  'reason_own-use':
    'Whoever uses the information for something of its own is the controller of that, whatever else is agreed.',
  'reason_each-decides': 'Each party decides about its own.',
  'reason_no-instruction': 'Neither of you works only as the other says.',
  clauseTitle: 'Text for the agreement',
  clauseBegins: 'Responsibility is divided as follows:',
  clause_joint:
    'Responsibility is divided as follows: the parties are joint controllers, because they decide together on the purposes and means of the processing, under Article 26 of the General Data Protection Regulation. [Name of party] gives the people concerned the information they are entitled to, and [name of party] answers their requests. They can always use their rights against each of the parties. The essence of the arrangement is made available to them.',
  clause_independent:
    'Responsibility is divided as follows: each party is an independent controller of its own processing and fulfils its own duties towards the people concerned. The parties give each other only the information that is needed, and only where there is a legal ground for it.',
  clause_processor:
    'Responsibility is divided as follows: [the controlling party] is the controller, and [the other party] is a processor and handles the information only on written instructions, under Article 28 of the General Data Protection Regulation. The parties make a data processing agreement before any processing begins.',
  languages: 'In Danish and English',
  put: 'Put the text into clause A16 of the agreement',
  putText:
    'The text is a suggestion in the draft. The clause’s old text is kept, and all parties can change it. Fill in the square brackets afterwards.',
  noClause:
    'The agreement has not begun, or it has been put forward for acceptance. Then you can copy the text from here.',
  done: 'The text now stands in clause A16.',
  toClause: 'See clause A16',
  toFinder: 'Find out who is the controller',
};
