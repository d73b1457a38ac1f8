export const da = {
  title: 'Om Byg partnerskaber',
  description:
    'Hvem der står bag Byg partnerskaber, projektet det begyndte med, hvem du kan skrive til, og hvordan vi behandler oplysninger og tilgængelighed.',
  lead: 'Hvad produktet er, hvor det kommer fra, og hvem du kan skrive til.',
  newsTitle: 'Nyt',
  newsDescription:
    'Nyt om Byg partnerskaber: hvad der er kommet til i guiden, værktøjerne og samlingen af eksempler, og hvad der er rettet siden sidst.',
  newsLead: 'Hvad der er kommet til, og hvad der er rettet.',
  newsEmptyTitle: 'Her er ikke noget nyt endnu',
  newsEmptyText: 'Når noget kommer til i guiden eller værktøjerne, står det her.',
  newsNav: 'Flere nyheder',
  newer: 'Nyere',
  older: 'Ældre',
  published: 'Skrevet {date}',
  contactTitle: 'Skriv til os',
  contactRunBy: 'Drives af',
  contactNobodyTitle: 'Her mangler der en adresse',
  contactNobody:
    'Det er ikke oplyst endnu, hvem der driver denne installation. Den, der administrerer den, sætter navn og adresser med miljøvariablerne CONTACT_NAME og CONTACT_EMAIL og starter den igen; resten står i docs/operations.md.',
  contactNoEmail:
    'Der er ikke oplyst nogen e-mailadresse endnu. Den, der administrerer installationen, sætter den med miljøvariablen CONTACT_EMAIL; resten står i docs/operations.md.',
  contactEditor: 'Redaktøren',
  contactEditorHint: 'Fejl i teksterne, forslag til publikationer og eksempler.',
  contactAdministrator: 'Administratoren',
  contactAdministratorHint: 'Konti, adgang og drift, og det, du ikke ved, hvem der skal have.',
  contactAccessibility: 'Tilgængelighed',
  contactAccessibilityHint: 'Når noget spærrer for dig, eller du har brug for indholdet i en anden form.',
  contactPrivacy: 'Databeskyttelse',
  contactPrivacyHint: 'Når du vil se, rette eller slette oplysninger om dig selv.',
} as const;
