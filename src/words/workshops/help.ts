import type { Bilingual } from '#domain/language.ts';

type Part = { readonly id: string; readonly title: string; readonly lines: readonly string[] };
type Help = {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly contents: string;
  readonly parts: readonly Part[];
  readonly begin: string;
  readonly game: string;
  readonly tools: string;
};

/** For whoever leads a workshop: before, during, after, and on paper. */
export const helpWords: Bilingual<Help> = {
  da: {
    title: 'Sådan leder du et værksted',
    lead: 'Du behøver ikke være vant til det. Her er det, der plejer at gøre forskellen: før, under og efter.',
    description:
      'Vejledning til den, der leder et værksted om partnerskaber: forberedelse, stille runder, storskærm, forsinkelser, referat og papir som reserve.',
    contents: 'På siden',
    parts: [
      {
        id: 'before',
        title: 'Før',
        lines: [
          'Skriv i én sætning, hvad I skal gå hjem med. Kan du ikke det, er det for tidligt at holde et værksted.',
          'Inviter dem, der har mandat til at sige ja, og dem, der skal gøre arbejdet. Hellere seks fra begge sider end tyve fra den ene.',
          'Vælg en plan, og ret den, så den passer til jer. Læg ti minutter til sidst: Der går altid tid tabt undervejs.',
          'Prøv det selv med en kollega og to telefoner. Det tager fem minutter.',
          'Opret en kode til storskærmen, hvis projektoren er koblet til en anden maskine end din. Den maskine kan kun vise.',
          'Hent planen som fil. Så har du den, hvis du skal holde værkstedet igen.',
        ],
      },
      {
        id: 'during',
        title: 'Under',
        lines: [
          'Vis koden på skærmen, og lad den stå. De, der kommer for sent, kommer med i det trin, I er i.',
          'Sig, at man skriver alene, og at ingen kan se det endnu. Så kommer også det frem, som er svært at sige højt.',
          'Hold tiden. Læg et minut til, hvis mange stadig skriver. Trinnet lukker ikke af sig selv, når tiden er gået.',
          'Læs højt, når I viser kortene, og spørg, før du samler dem i grupper. Den, der skrev kortet, ved, hvad der menes.',
          'Parkér det, der er vigtigt, men ikke hører til lige nu. Så er det ikke glemt.',
          'Skriv beslutninger og handlinger ned, mens alle ser dem. Skriv funktionen, ikke navnet.',
          'Er der brug for det, så ret planen undervejs, spring til et andet trin, eller giv ledelsen til en anden.',
          'Er I to, der leder, gælder det, der blev trykket først. Den anden får det at vide og kan se, hvor I er.',
        ],
      },
      {
        id: 'after',
        title: 'Efter',
        lines: [
          'Læs beslutninger og handlinger højt, før du afslutter. Derefter kan ingen skrive mere.',
          'Hent referatet som PDF eller til Word, og send det samme dag. Hører værkstedet til et partnerskab, ligger det der også.',
          'Gå parkeringen igennem: Hvad skal på dagsordenen næste gang?',
          'Aftal, hvem der ser til handlingerne, og hvornår.',
          'Navne og det, der er skrevet, slettes 90 dage efter. Det, der ligger i et partnerskab, bliver uden navne.',
        ],
      },
      {
        id: 'paper',
        title: 'Uden telefoner, eller når nettet svigter',
        lines: [
          'Alle værktøjer kan skrives ud som ark til at udfylde i hånden. Hav et par stykker med.',
          'Skriv kort på sedler, hæng dem op, og sæt prikker med tusch. Rækkefølgen er den samme: alene, vis, saml, prioritér, beslut.',
          'Tag tid med et ur, alle kan se. Skriv beslutningerne på en tavle, og tag et billede.',
          'Skriv det ind bagefter: En, der leder, kan give en plads til hver, der ikke har en telefon, og skrive for dem.',
          'Går en telefon i sort, kommer siden igen af sig selv. Det, der ikke nåede at blive sendt, er gemt på telefonen.',
        ],
      },
    ],
    begin: 'Begynd et værksted',
    game: 'Spil partnerskabsspillet',
    tools: 'Find et værktøj, og skriv det ud',
  },
  en: {
    title: 'How to run a workshop',
    lead: 'You do not have to be used to it. Here is what usually makes the difference: before, during and after.',
    description:
      'A guide for whoever runs a workshop about partnerships: preparing, silent rounds, large screen, late-comers, minutes, and paper to fall back on.',
    contents: 'On this page',
    parts: [
      {
        id: 'before',
        title: 'Before',
        lines: [
          'Write in one sentence what you are to take home. If you cannot, it is too early for a workshop.',
          'Invite those with a mandate to say yes, and those who will do the work. Better six from both sides than twenty from one.',
          'Choose a plan and change it to fit. Add ten minutes at the end: time always gets lost on the way.',
          'Try it with a colleague and two phones. It takes five minutes.',
          'Make a code for the large screen if the projector is plugged into another machine than yours. That machine can only show.',
          'Download the plan as a file. Then you have it if you are to run the workshop again.',
        ],
      },
      {
        id: 'during',
        title: 'During',
        lines: [
          'Show the code on the screen and leave it there. Late-comers join the step you are in.',
          'Say that people write alone and that nobody can see it yet. That brings out what is hard to say aloud.',
          'Keep time. Add a minute if many are still writing. A step does not close by itself when time is up.',
          'Read the cards aloud when you show them, and ask before you group them. Whoever wrote a card knows what it means.',
          'Park what matters but does not belong here and now. Then it is not forgotten.',
          'Write down decisions and actions while everyone can see them. Write the function, not the name.',
          'If you need to, change the plan on the way, go to another step, or hand over to somebody else.',
          'If two of you run it, what was pressed first stands. The other is told, and sees where you are.',
        ],
      },
      {
        id: 'after',
        title: 'After',
        lines: [
          'Read decisions and actions aloud before you end. After that nobody can write any more.',
          'Download the minutes as PDF or for Word and send them the same day. If the workshop belongs to a partnership, they are kept there too.',
          'Go through the parking lot: what belongs on the next agenda?',
          'Agree on who looks after the actions, and when.',
          'Names and what was written are deleted 90 days later. What is kept in a partnership stays without names.',
        ],
      },
      {
        id: 'paper',
        title: 'Without phones, or when the network fails',
        lines: [
          'Every tool can be printed as a sheet to fill in by hand. Bring a few.',
          'Write cards on notes, put them up, and draw dots with a marker. The order is the same: alone, show, group, prioritise, decide.',
          'Keep time with a clock that everyone can see. Write decisions on a board and take a photo.',
          'Type it in afterwards: a facilitator can give a seat to each person without a phone, and write for them.',
          'If a phone goes dark, the page comes back by itself. What was not sent in time is kept on the phone.',
        ],
      },
    ],
    begin: 'Start a workshop',
    game: 'Play the partnership game',
    tools: 'Find a tool and print it',
  },
};
