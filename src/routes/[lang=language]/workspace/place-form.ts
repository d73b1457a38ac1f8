import { listOf, textsOf } from '../../read-form.ts';

/** Which goals and groups were ticked for a partnership, how much it weighs and costs, and whether it is told. */
export const placeIn = (form: FormData) => ({
  ...textsOf(form, 'weight', 'effort', 'tell', 'revision'),
  goals: listOf(form, 'goals'),
  groups: listOf(form, 'groups'),
});
