/** What may be wrong with a copy that somebody brings in. */
export const copies = {
  'copy-not-a-bag':
    'Filen er ikke en kopi af et partnerskab. Vælg den zip-fil, der blev hentet under ”Tag en kopi med”.',
  'copy-damaged':
    'Kopien er ikke, som den blev lavet: {file} er ændret eller mangler. Hent den igen. Intet er læst ind.',
  'copy-broken': 'Kopien kan ikke læses: den mangler noget, eller nogen har rettet i den. Intet er læst ind.',
  'copy-too-large':
    'Kopien er større, end der kan læses ind her ({mb} MB). Den, der driver løsningen, kan hjælpe.',
  'copy-of-later-version':
    'Kopien er lavet af en nyere udgave af Byg partnerskaber. Den kan læses ind, når denne udgave er opdateret.',
  'copy-here-already': 'Partnerskabet er her allerede. En kopi læses ind én gang.',
  'copy-unfit':
    'Kopien passer ikke sammen: noget i {table} henviser til, hvad der ikke er i den, eller kan ikke stå her. Intet er læst ind.',
};
