/** The risks partnerships usually run, R01 to R32, to pick from; their names and advice are content. */
export const library: readonly string[] = Array.from(
  { length: 32 },
  (_, index) => `R${String(index + 1).padStart(2, '0')}`,
);

/** What people write themselves, when none of the library's fits. */
export const own = 'own';
