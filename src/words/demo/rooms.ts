/** The demonstration's other partnerships: one that ends well, one that has ended, and one that has just begun. */
export const demoRooms = {
  da: {
    relay: {
      name: 'Ordstafetten',
      purpose:
        'Børn i 4. klasse læser højt for hinanden på biblioteket, indtil hele klassen har hørt hele klassen.',
      school: 'Fjordskolen',
      words:
        'Tre klasser har løbet stafetten, og skolen gør det nu selv hvert efterår. Vi slutter, fordi det lykkedes.',
      thanks: 'Tak for tre efterår, hvor ingen fik lov at sige, at de ikke kunne læse højt.',
      lines: [
        {
          kind: 'product',
          what: 'Stafetmappen med opgaver og spilleregler',
          terms: 'Må bruges af alle, når begge nævnes.',
        },
        {
          kind: 'name',
          what: 'Navnet Ordstafetten',
          terms: 'Skolen bruger det videre; biblioteket må fortælle om det.',
        },
        { kind: 'data', what: 'Elevernes optagelser', terms: 'Slettes, når klassen har fået sin egen kopi.' },
      ],
      given: 'Formidler på 24 stafetdage',
      gained: 'Børn, der læste højt for andre',
      promise: 'Sende stafetmappen til skolens nye lærere',
    },
    pier: {
      name: 'Højtlæsning på havnen',
      purpose: 'Folk, der venter på færgen, hører en novelle, der varer lige så længe som overfarten.',
      shop: 'Cykelværkstedet ved havnen',
      words:
        'Sommeren gik, 31 noveller blev læst, og færgen fik en ny rute. Det var en sommers partnerskab, og det blev det.',
      thanks: 'Tak for kaffe, tag over hovedet og en cykelklokke, der ringede, når det begyndte.',
      lines: [
        {
          kind: 'product',
          what: 'Listen over noveller på 25 minutter',
          terms: 'Ligger på bibliotekets hjemmeside.',
        },
      ],
      given: 'Skuret på havnen i otte uger',
      gained: 'Lyttere på kajen',
    },
    bikes: {
      name: 'Bogen på bagagebæreren',
      purpose: 'En ladcykel med bøger, der standser, hvor folk alligevel står og venter.',
      own: 'Biblioteket har bøgerne, værkstedet har cyklerne. Ingen af os kan få dem ud at køre alene.',
      rules: {
        rhythm:
          'Vi ringer sammen hver anden fredag klokken 9, aldrig på skærm: værkføreren står ved cyklerne.',
        people:
          'Værkføreren bestemmer selv. Læsevejlederen fra Fjordskolen har lovet at låne os tre klasser.',
        works:
          'At komme forbi værkstedet. Der bliver sagt mere over en kæde, der skal skiftes, end på et møde.',
        careful: 'Kald det ikke et projekt. De har været med i to, der holdt op, da pengene gjorde.',
        promised: 'Et skilt til cyklen. Det står ingen steder, men de regner med det.',
        first: 'Tag cyklen en tur, før du foreslår noget.',
      },
      promise: 'Finde tre steder, hvor folk venter',
      sign: 'Skaffe et skilt til cyklen',
    },
  },
  en: {
    relay: {
      name: 'The Word Relay',
      purpose:
        'Children in fourth grade read aloud to each other at the library until the whole class has heard the whole class.',
      school: 'Fjordskolen',
      words:
        'Three classes have run the relay, and the school now does it by itself every autumn. We end because it worked.',
      thanks:
        'Thank you for three autumns in which nobody was allowed to say that they could not read aloud.',
      lines: [
        {
          kind: 'product',
          what: 'The relay folder with tasks and rules',
          terms: 'Free for all to use when both are named.',
        },
        {
          kind: 'name',
          what: 'The name The Word Relay',
          terms: 'The school goes on using it; the library may tell of it.',
        },
        { kind: 'data', what: 'The pupils’ recordings', terms: 'Deleted when the class has its own copy.' },
      ],
      given: 'A host on 24 relay days',
      gained: 'Children who read aloud to others',
      promise: 'Send the relay folder to the school’s new teachers',
    },
    pier: {
      name: 'Reading on the Pier',
      purpose: 'People waiting for the ferry hear a short story that lasts just as long as the crossing.',
      shop: 'The bicycle workshop by the harbour',
      words:
        'The summer went, 31 stories were read, and the ferry got a new route. It was a partnership for one summer, and so it was.',
      thanks: 'Thank you for coffee, a roof, and a bicycle bell that rang when it began.',
      lines: [
        { kind: 'product', what: 'The list of stories of 25 minutes', terms: 'Is on the library’s website.' },
      ],
      given: 'The shed on the pier for eight weeks',
      gained: 'Listeners on the quay',
    },
    bikes: {
      name: 'Books on the Rack',
      purpose: 'A cargo bike of books that stops where people are waiting anyway.',
      own: 'The library has the books, the workshop has the bikes. Neither of us can get them out on the road alone.',
      rules: {
        rhythm:
          'We ring each other every other Friday at nine, never on a screen: the foreman stands by the bikes.',
        people:
          'The foreman decides alone. The reading adviser at Fjordskolen has promised to lend us three classes.',
        works: 'Dropping by the workshop. More is said over a chain that needs changing than at a meeting.',
        careful: 'Do not call it a project. They have been in two that stopped when the money did.',
        promised: 'A sign for the bike. It is written nowhere, but they count on it.',
        first: 'Take the bike for a ride before you suggest anything.',
      },
      promise: 'Find three places where people wait',
      sign: 'Get a sign for the bike',
    },
  },
} as const;
