/** What stands above the demonstration's rooms. */
export const demoAbove = {
  da: {
    mission:
      'Vi går i partnerskab, når borgerne får noget, som hverken vi eller partneren kunne have lavet alene.',
    goals: [
      {
        title: 'Flere børn læser af lyst',
        owner: 'Børnebibliotekets leder',
        what: 'Børn i 3.-6. klasse, der låner i ferien',
        baseline: '31 %',
        target: '40 %',
        latest: '36 %',
      },
      {
        title: 'Unge bruger huset på deres egen måde',
        owner: 'Formidlingslederen',
        what: 'Aftener, som unge selv har fundet på',
        baseline: '2',
        target: '12',
        latest: '7',
      },
      {
        title: 'Byen møder kunst og forskning i hverdagen',
        owner: 'Formidlingslederen',
        what: 'Gæster, der siger, at de mødte noget uventet',
        baseline: 'ikke målt',
        target: 'hver tredje',
        latest: 'hver fjerde',
      },
    ],
    groups: ['Børn', 'Unge', 'Folk, der ikke kommer på biblioteket', 'Studerende'],
    principles: [
      'Begge parter vinder noget, de selv har sagt.',
      'Vi lover kun det, vi har timer til.',
      'Vi fortæller, når noget ikke gik.',
    ],
    redLines: [
      'Vi sælger ikke adgang til lånerne.',
      'Vi går ikke ind i noget, hvor nogen skal betale for at være med.',
    ],
    note: 'Drøftet med medarbejderne på to møder.',
    stepDone: 'Læst højt for hele huset. To sætninger blev kortere.',
    nominations: [
      {
        department: 'Børn og familie',
        title: 'Bogen på bagagebæreren',
        why: 'Vi når familier, der ikke kommer forbi af sig selv.',
        fit: 5,
        ambition: 4,
        effort: 3,
      },
      {
        department: 'Voksne',
        title: 'Sprogcafé med Genbrug Nord',
        why: 'De har folkene og kaffen; vi har bøgerne.',
        fit: 4,
        ambition: 2,
        effort: 2,
      },
    ],
    owner: 'Børnebibliotekaren',
    decisions: {
      main: { choice: 'grow', reason: 'De studerende kommer igen, og museet vil gerne have flere aftener.' },
      relay: { choice: 'end', reason: 'Skolen kan selv nu. Det er det bedste, der kunne ske.' },
    },
    quiet: 'Cyklen står stille om vinteren. Vi begynder igen, når saltet er væk fra vejene.',
    days: { budget: 'Budgetmøde i kulturudvalget', busy: 'Huset er fuldt: bogmesse og ombygning' },
    account: {
      intro:
        'Biblioteket har i år arbejdet i fire partnerskaber. Et er afsluttet, et er på vej mod en god afslutning, og et nyt er begyndt.',
      stories:
        'En mand på havnen blev siddende, da færgen var sejlet. Han ville høre slutningen.\n\nI 4.b læste en dreng højt for første gang. Han valgte selv siden.',
      learned:
        'Vi skal sige det, mens det er småt. Da kalenderne ramte hinanden i efteråret, havde begge vidst det i tre uger.',
      outlook:
        'Ladcyklen kører ud til foråret. Rummet imellem får en aften mere, hvis universitetet kan afse en forsker.',
      money: 'Partnerskaberne har kostet timer og næsten ingen penge. Materialerne er betalt af driften.',
      recommendation: 'At udvalget tager beretningen til efterretning og går en tur forbi havnen til sommer.',
    },
    results: {
      title: 'Spil på personaledagen',
      event: 'Den eneste, der kender aftalen, skifter job midt i projektet',
      apart: 'Hvornår siger vi til hinanden, at vi ikke kan nå det?',
    },
  },
  en: {
    mission:
      'We enter a partnership when citizens gain something that neither we nor the partner could have made alone.',
    goals: [
      {
        title: 'More children read for pleasure',
        owner: 'Head of the children’s library',
        what: 'Children aged 9-12 who borrow in the holidays',
        baseline: '31 %',
        target: '40 %',
        latest: '36 %',
      },
      {
        title: 'Young people use the house in their own way',
        owner: 'Head of programmes',
        what: 'Evenings that young people thought of themselves',
        baseline: '2',
        target: '12',
        latest: '7',
      },
      {
        title: 'The town meets art and research in everyday life',
        owner: 'Head of programmes',
        what: 'Visitors who say they met something unexpected',
        baseline: 'not measured',
        target: 'one in three',
        latest: 'one in four',
      },
    ],
    groups: ['Children', 'Young people', 'People who do not come to the library', 'Students'],
    principles: [
      'Both parties gain something they have named themselves.',
      'We promise only what we have hours for.',
      'We say so when something did not work.',
    ],
    redLines: [
      'We do not sell access to our readers.',
      'We join nothing that anybody has to pay to be part of.',
    ],
    note: 'Talked through with the staff at two meetings.',
    stepDone: 'Read aloud to the whole house. Two sentences became shorter.',
    nominations: [
      {
        department: 'Children and families',
        title: 'Books on the Rack',
        why: 'We reach families who do not come by on their own.',
        fit: 5,
        ambition: 4,
        effort: 3,
      },
      {
        department: 'Adults',
        title: 'Language café with Genbrug Nord',
        why: 'They have the people and the coffee; we have the books.',
        fit: 4,
        ambition: 2,
        effort: 2,
      },
    ],
    owner: 'The children’s librarian',
    decisions: {
      main: { choice: 'grow', reason: 'The students come back, and the museum would like more evenings.' },
      relay: { choice: 'end', reason: 'The school can do it alone now. Nothing better could have happened.' },
    },
    quiet: 'The bike rests in winter. We begin again when the salt is off the roads.',
    days: {
      budget: 'Budget meeting of the culture committee',
      busy: 'The house is full: book fair and rebuilding',
    },
    account: {
      intro:
        'This year the library has worked in four partnerships. One has ended, one is on its way to a good ending, and a new one has begun.',
      stories:
        'A man on the pier stayed in his seat when the ferry had left. He wanted to hear the ending.\n\nIn class 4b a boy read aloud for the first time. He chose the page himself.',
      learned:
        'Say things while they are small. When the calendars collided in autumn, both had known it for three weeks.',
      outlook:
        'The cargo bike goes out in spring. Rummet imellem gets one more evening if the university can spare a researcher.',
      money:
        'The partnerships have cost hours and almost no money. Materials were paid for by the running budget.',
      recommendation:
        'That the committee takes note of the account, and takes a walk past the harbour in summer.',
    },
    results: {
      title: 'A game on the staff day',
      event: 'The only one who knows the agreement changes jobs in the middle of the project',
      apart: 'When do we tell each other that we cannot make it?',
    },
  },
} as const;
