/** The reader's own numbers in a chapter: what is counted, how, and what can be done. */
export const da = {
  title: 'Hos jer lige nu',
  onlyYou: 'Kun du ser dette. Tallene er fra de partnerskaber, du kan se, uden dem, der er afsluttet.',
  how: 'Sådan er det talt',
  more: '{count, plural, one {og ét til} other {og # til}}',
  allPartnerships: 'Alle partnerskaber',
  'under-way': '{count, plural, one {Ét partnerskab er i gang} other {# partnerskaber er i gang}}',
  'no-purpose':
    '{count, plural, =0 {{of, plural, one {Jeres partnerskab har et formål på skrift} other {Alle # partnerskaber har et formål på skrift}}} other {{count} af {of} partnerskaber har intet formål på skrift}}',
  'one-party':
    '{count, plural, =0 {{of, plural, one {Jeres partnerskab har mindst to parter} other {Alle # partnerskaber har mindst to parter}}} other {{count} af {of} partnerskaber har kun én part}}',
  kinds:
    '{count, plural, =0 {I har endnu ingen partnere i jeres partnerskaber} one {I er partner med én anden organisation} other {I er partnere med # andre organisationer}}',
  'no-sheet':
    '{count, plural, =0 {{of, plural, one {Jeres partnerskab har et win-win-ark} other {Alle # partnerskaber har et win-win-ark}}} other {{count} af {of} partnerskaber har intet win-win-ark}}',
  'my-sheets':
    '{count, plural, =0 {Ingen ark venter på jeres side} one {Ét ark venter på jeres side} other {# ark venter på jeres side}}',
  'one-person':
    '{count, plural, =0 {Ingen part hviler på én person} one {Én part ud af {of} hviler på én person} other {# parter ud af {of} hviler på én person}}',
  'no-agreement':
    '{count, plural, =0 {{of, plural, one {Jeres partnerskab har en aftale eller en kladde} other {Alle # partnerskaber har en aftale eller en kladde}}} other {{count} af {of} partnerskaber har ingen aftale}}',
  evaluations:
    '{count, plural, =0 {Ingen evaluering ligger i de næste 30 dage} one {Én evaluering ligger i de næste 30 dage} other {# evalueringer ligger i de næste 30 dage}}',
  'how_under-way': 'Partnerskaber, som du kan se, og som ikke er afsluttet.',
  'how_no-purpose': 'Partnerskaber, hvor feltet med formålet er tomt, ud af alle dem, der er i gang.',
  'how_one-party': 'Partnerskaber med færre end to parter lige nu, ud af alle dem, der er i gang.',
  how_kinds:
    'Hver organisation tælles én gang, også når den er med i flere partnerskaber. Jeres egne er ikke talt med.',
  'how_no-sheet':
    'Partnerskaber uden et win-win-ark, ud af alle dem, der er i gang. Løse ark i browseren tælles ikke.',
  'how_my-sheets':
    'Win-win-ark, der endnu ikke er vist, og hvor den part, du skriver for, ikke har sagt, at den er klar.',
  'how_one-person':
    'Parter, hvor netop én person har en plads i dag. Parter, hvor der endnu ikke er kommet nogen, er ikke talt med.',
  'how_no-agreement':
    'Partnerskaber, hvor aftalen ikke er begyndt, ud af alle dem, der er i gang. En kladde tæller som begyndt.',
  how_evaluations:
    'Datoer for evaluering fra i dag og 30 dage frem, efter den aftale, der gælder, ellers efter kladden.',
  step_start: 'Åbn {name}',
  step_purpose: 'Skriv formålet for {name}',
  'step_add-party': 'Tag en part med i {name}',
  step_sheets: 'Begynd et win-win-ark i {name}',
  step_sheet: 'Skriv jeres side af ”{about}” i {name}',
  step_parties: '{about} i {name}: giv en kollega plads',
  step_agreement: 'Begynd aftalen for {name}',
  step_calendar: '{about}: {name}',
} as const;
