/** A meeting on paper, for people outside. */
export const da = {
  paperTitle: 'På papir til dem uden for huset',
  paperDetail: 'til Word',
  paperInvitation: 'Indbydelse: {title}',
  paperPoll: 'Hvornår kan du? {title}',
  paperFooter: '{partnership}. Skrevet ud {moment}.',
  paperExample: 'Konstrueret eksempel.',
  paperCancelled: 'Mødet er aflyst.',
  paperKind: 'Møde',
  paperWhen: 'Hvornår',
  paperTimes: 'Tiderne',
  paperTimesText: 'Sæt ét kryds ud for hver tid, og giv arket tilbage til den, du fik det af.',
  paperName: 'Dit navn',
} as const;
