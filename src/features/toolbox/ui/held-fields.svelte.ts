import { deedField } from '../form-fields.ts';

/**
 * The field that something in the form belongs to: by the name it is posted under, or by the deed of a button; what has
 * no name, as the fold with texts to begin from, belongs to the field that it stands below.
 */
function placeOf(element: Element): string {
  const isBefore = (one: Element): boolean =>
    (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const named =
    element.closest('[name]') ?? [...document.querySelectorAll('[name]')].findLast((one) => isBefore(one));
  const name = named?.getAttribute('name') ?? '';
  return name === deedField ? (named?.getAttribute('value')?.split(':')[1] ?? '') : name;
}

/**
 * Fields that somebody stands in. What is asked only in some cases, and is emptied where it no longer is, stays until
 * one stands somewhere else; and until a press is over, so that nothing moves away from under the finger.
 */
export class HeldFields {
  #places = $state.raw<readonly string[]>([]);

  readonly holds = (field: string): boolean =>
    this.#places.some((place) => place === field || place.startsWith(`${field}.`));

  readonly enter = ({ target }: FocusEvent): void => {
    const place = target instanceof Element ? placeOf(target) : '';
    if (place !== '' && !this.#places.includes(place)) this.#places = [...this.#places, place];
  };

  readonly settle = (): void => {
    const at = document.activeElement;
    if (this.#places.length === 0 || !at || at === document.body) return;
    const place = placeOf(at);
    if (this.#places.some((one) => one !== place)) this.#places = this.#places.filter((one) => one === place);
  };
}
