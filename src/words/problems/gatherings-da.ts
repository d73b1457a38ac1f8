/** What may be wrong where people gather around a code: workshops and the game. */
export const gatherings = {
  'no-such-gathering':
    'Koden er ikke i brug. Se efter, om den er skrevet rigtigt, eller spørg den, der leder.',
  'gathering-full': 'Der er ikke plads til flere her.',
  'gathering-over': 'Det er slut. Det, der nåede at blive skrevet, er gemt hos den, der ledede.',
  'step-closed': 'Dette punkt er lukket, så det, du skrev, kom ikke med. Det står her stadig.',
  'moved-on':
    'En anden, der leder, gik videre imens. Se, hvor I er nu, og tryk så igen, hvis det stadig skal gøres.',
  'not-the-host': 'Det kan kun den, der leder værkstedet.',
  'too-few-players': 'Der skal mindst være {fewest} spillere, før kortene kan deles ud.',
  'votes-missing': 'Stem om alle tre ting, eller vælg »ved ikke«.',
  'not-the-game-host': 'Det kan kun den, der leder spillet.',
  'plan-empty': 'Planen skal have mindst ét trin.',
  'plan-too-large': 'Planen fylder for meget med de skabeloner, den har. Tag en af dem ud.',
  'plan-too-long': 'Planen har for mange trin. Der er plads til {most}.',
  'plan-crossed':
    'En anden, der leder, har rettet planen imens. Det, du skrev, står her stadig. Gem igen, hvis din plan skal gælde.',
  'step-begun': 'Et trin, som nogen har skrevet i, kan ikke fjernes. Det ville mangle i referatet.',
} as const;
