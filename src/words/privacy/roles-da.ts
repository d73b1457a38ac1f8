/** Finding out who is responsible for personal data, and what to write about it. */
export const rolesDa = {
  title: 'Hvem er dataansvarlig?',
  lead: 'Fem spørgsmål om det, I gør med oplysninger om mennesker. Svaret siger hvorfor og giver en tekst til aftalen. Det er hjælp, ikke juridisk rådgivning: spørg jeres databeskyttelsesrådgiver, hvis I er i tvivl.',
  purpose: 'Hvem bestemmer, hvad oplysningerne skal bruges til?',
  purpose_one: 'Den ene part',
  purpose_together: 'Vi gør det sammen',
  purpose_each: 'Hver part for sig',
  means: 'Hvem bestemmer, hvilke oplysninger der er brug for, om hvem, og hvornår de slettes?',
  means_one: 'Den ene part',
  means_together: 'Vi gør det sammen',
  means_each: 'Hver part for sig',
  instruction: 'Arbejder den ene kun efter den andens besked?',
  instruction_yes: 'Ja, for eksempel når den ene sender mails ud for den anden',
  instruction_no: 'Nej',
  own: 'Bruger den, der behandler oplysningerne, dem også til noget selv?',
  own_yes: 'Ja, for eksempel til eget nyhedsbrev eller egen statistik',
  own_no: 'Nej',
  register: 'Har I én fælles liste, som begge skriver i?',
  register_yes: 'Ja',
  register_no: 'Nej',
  ask: 'Se svaret',
  missing: 'Svar på alle fem spørgsmål for at se svaret.',
  answer: 'Svaret',
  role_joint: 'I er fælles dataansvarlige',
  role_independent: 'I er hver for sig dataansvarlige',
  role_processor: 'Den ene er dataansvarlig, den anden er databehandler',
  next_joint:
    'Skriv ned, hvem der gør hvad, og gør det væsentligste tilgængeligt for dem, det handler om (artikel 26).',
  next_independent:
    'Hver part oplyser selv dem, det handler om, og skal have lov til at give oplysninger videre til den anden.',
  next_processor: 'Lav en databehandleraftale, før arbejdet begynder (artikel 28).',
  why: 'Fordi',
  'reason_purpose-together': 'I bestemmer sammen, hvad oplysningerne skal bruges til.',
  'reason_means-together': 'I bestemmer sammen, hvilke oplysninger I har brug for, og hvor længe.',
  'reason_one-register': 'I har hver jeres formål, men én fælles liste, som ingen af jer kan undvære.',
  'reason_on-instruction': 'Den ene handler kun efter den andens besked og bruger ikke oplysningerne selv.',
  'reason_own-use':
    'Den, der bruger oplysningerne til noget selv, er dataansvarlig for det, uanset hvad der ellers er aftalt.',
  'reason_each-decides': 'Hver part bestemmer over sit eget.',
  'reason_no-instruction': 'Ingen af jer arbejder kun efter den andens besked.',
  clauseTitle: 'Tekst til aftalen',
  clauseBegins: 'Dataansvaret er fordelt sådan:',
  clause_joint:
    'Dataansvaret er fordelt sådan: parterne er fælles dataansvarlige, fordi de sammen bestemmer formålet med behandlingen og midlerne til den, jf. databeskyttelsesforordningens artikel 26. [Partens navn] giver de registrerede de oplysninger, de har krav på, og [partens navn] svarer på deres henvendelser. De registrerede kan dog altid bruge deres rettigheder over for hver af parterne. Det væsentligste i fordelingen gøres tilgængeligt for dem.',
  clause_independent:
    'Dataansvaret er fordelt sådan: hver part er selvstændigt dataansvarlig for sin egen behandling og opfylder selv sine pligter over for de registrerede. Parterne giver kun hinanden de oplysninger, der er nødvendige, og kun når der er hjemmel til det.',
  clause_processor:
    'Dataansvaret er fordelt sådan: [den dataansvarlige part] er dataansvarlig, og [den anden part] er databehandler og behandler kun oplysningerne efter skriftlig instruks, jf. databeskyttelsesforordningens artikel 28. Parterne indgår en databehandleraftale, før behandlingen begynder.',
  languages: 'På dansk og engelsk',
  put: 'Sæt teksten ind i aftalens afsnit A16',
  putText:
    'Teksten er et forslag i udkastet. Afsnittets gamle tekst er gemt, og alle parter kan rette. Udfyld de firkantede parenteser bagefter.',
  noClause:
    'Aftalen er ikke begyndt, eller den er lagt frem til tiltrædelse. Så kan du kopiere teksten herfra.',
  done: 'Teksten står nu i afsnit A16.',
  toClause: 'Se afsnit A16',
  toFinder: 'Find ud af, hvem der er dataansvarlig',
} as const;
