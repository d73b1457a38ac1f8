/** What may be wrong with a meeting, its dates and its minutes. */
export const meetings = {
  'meeting-cancelled': 'Mødet er aflyst, så der kan ikke ændres noget ved det.',
  'meeting-no-time': 'Mødet har ingen tid endnu. Vælg en tid, før I indkalder.',
  'meeting-over': 'Tiden er gået. Vælg en tid, der ligger forude.',
  'meeting-not-held': 'Mødet er ikke begyndt endnu. Referatet kan lægges frem, når det er.',
  'poll-closed': 'Tiden er fundet, eller mødet er aflyst, så der kan ikke svares mere.',
  'poll-no-dates': 'Foreslå mindst én tid, før I spørger.',
  'poll-nothing-answered': 'Svar på mindst én af tiderne.',
  'too-many-dates': 'Der er foreslået tider nok. Tag en væk først.',
  'asked-already': 'Den adresse er allerede inviteret.',
  'too-many-attendees': 'Der er ikke plads til flere inviterede. Tag nogen af først.',
  'agenda-full': 'Der er ikke plads til flere punkter. Tag et af først.',
  'item-has-notes':
    'Der er skrevet noget til punktet, så det bliver på dagsordenen. Slet teksten først, hvis det ikke skal med.',
  'decision-changed': 'Teksten i beslutningen er ændret, siden du læste den. Læs den nye, og svar igen.',
  'minutes-waiting': 'Der ligger allerede et referat til godkendelse.',
  'notes-closed':
    'Referatet er godkendt og låst, så noterne er lukket. Er der noget galt, kan I åbne dem for en rettelse under Referat.',
  'minutes-the-same': 'Der er ikke ændret noget siden det godkendte referat.',
  'minutes-not-open': 'Referatet kan ikke godkendes mere. Se, om der er kommet et nyt.',
  'minutes-approved-already': 'Referatet er allerede godkendt for parten.',
  'minutes-there': 'Der er et referat af mødet, så det kan ikke aflyses.',
  'not-your-party': 'Det kan kun de, der svarer for parten.',
  'bad-address': 'Adressen ser ikke rigtig ud. Den skal ligne https://moede.dk/rum.',
  'bad-time': 'Skriv klokkeslættet som 13:30.',
  'time-skipped': 'Det klokkeslæt findes ikke den nat, fordi uret bliver stillet frem. Vælg et andet.',
  'time-past': 'Tiden er gået. Vælg en dag, der ligger forude.',
} as const;
