/** What the demonstration's parties have promised and what they keep an eye on; made up. */
export const demoPromises = {
  da: {
    poster: 'Vi sender et udkast til plakaten',
    because: 'Fotografen kan først i næste uge',
    key: 'Vi laver en ekstra nøgle til salen',
    programme: 'Vi samler efterårets program på én side',
    offer: 'I kender oplægsholderne bedre end vi',
    carries: 'Én person bærer det hele',
    sign: 'Mails bliver liggende i ferien',
    deputy: 'Vi peger på en stedfortræder hos hver part',
    calendars: 'Vores kalendere passer dårligt sammen',
    own: 'Vi kan miste den halve stilling til formidling',
  },
  en: {
    poster: 'We send a draft of the poster',
    because: 'The photographer has no time before next week',
    key: 'We have one more key made for the hall',
    programme: 'We put the autumn programme on one page',
    offer: 'You know the speakers better than we do',
    carries: 'One person carries it all',
    sign: 'Mails lie unanswered during holidays',
    deputy: 'We name a deputy at each party',
    calendars: 'Our calendars fit badly together',
    own: 'We may lose the half position for outreach',
  },
} as const;
