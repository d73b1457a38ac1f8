/** The database cannot be opened as things are; the message says in words what a person must do. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
}
