/** Hvad der kan være galt med en skabelon. */
export const templates = {
  'not-a-template': 'Det kan ikke læses som en skabelon. Vælg en fil, der er hentet herfra.',
  'other-format': 'Filen er noget andet end en skabelon. Vælg en fil, der er hentet under Skabeloner.',
  'newer-template': 'Filen er lavet med en nyere udgave af Byg partnerskaber og kan ikke læses her endnu.',
  'too-large-template': 'Filen er for stor til at være en skabelon.',
  'template-unfit': 'Skabelonen er ikke færdig. Ret det, der står her.',
  'template-language': 'Vælg mindst ét sprog.',
  'template-word-missing': 'Her mangler der en tekst.',
  'template-few-choices': 'Skriv mindst to muligheder.',
  'template-no-prompts': 'Hvert afsnit skal have mindst ét spørgsmål.',
  'template-no-columns': 'Tabellen skal have mindst én kolonne.',
  'template-no-own': 'Lav et afsnit, som besvares af eller for hver, eller vælg ét svar for hele arket.',
  'template-too-many': 'Der er plads til højst {most}.',
  'template-bad-id':
    'Navnet i filen kan ikke bruges. Det skal begynde med et bogstav og må kun have a-z, tal og bindestreg.',
  'template-twice': 'Navnet i filen bruges to gange.',
  'template-kind': 'Den slags svar findes ikke.',
  'template-visibility': 'Arket kan ikke holde svaret skjult på den måde. Vælg noget andet.',
  'template-scale': 'En skala skal have mindst to trin, fra 0 til 10.',
  'template-bounds': 'Det mindste tal må ikke være større end det største.',
  'template-length': 'Skriv et helt tal fra {from} til {to}.',
  'template-most': 'Skriv et helt tal fra {from} til {to}.',
  'template-least': 'Skriv et helt tal fra {from} til {to}.',
  'template-sides':
    'Skriv hele tal fra {from} til {to}, og ikke flere til at begynde med, end der højst er plads til.',
  'template-per': 'Afsnittet kan kun besvares én gang for hele arket.',
  'template-same': 'To af dem hedder det samme. Giv dem hver sit navn.',
  'template-case':
    'Spørgsmålet kan ikke afhænge af det. Vælg et spørgsmål, der står over det, og et svar, der findes.',
  'template-drawn': 'Tegningen passer ikke til kolonnerne. Vælg en anden.',
  'template-gone': 'En kollega har fjernet det imens.',
  'template-group-full': 'Fjern eller flyt spørgsmålene først. Så kan afsnittet fjernes.',
} as const;
