/** The scenarios of the deck (content/game.yaml), by id. */
export const scenarioIds = ['museum', 'housing', 'shop', 'school', 'festival', 'health'] as const;
