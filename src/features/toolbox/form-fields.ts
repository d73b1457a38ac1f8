/** The name of the buttons of the plain form, and of the field that holds what was removed until the next deed. */
export const deedField = 'do';
export const removedField = 'removed';
