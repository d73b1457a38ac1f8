/** Om demonstrationsbiblioteker. */
export const demonstrations = {
  'demonstration-there':
    'Du har allerede et demonstrationsbibliotek. Slet det først, hvis du vil begynde forfra.',
  'demonstration-gone': 'Der er ikke noget demonstrationsbibliotek at slette.',
  'demonstrations-full':
    'Der er lavet så mange demonstrationsbiblioteker lige nu, at der ikke er plads til et til. Prøv igen i morgen.',
  'demonstration-apart':
    'Det opdigtede og det virkelige kan ikke være i samme partnerskab. Vælg noget inde fra demonstrationen.',
  'demonstration-own':
    'En demonstration er din egen, så her kan ingen inviteres. Andre kan lave deres egen på et øjeblik.',
  'demonstration-not-told':
    'Dette er en demonstration, så her bliver intet eksempel lavet. I et rigtigt partnerskab ville kladden nu være på vej til jer.',
} as const;
