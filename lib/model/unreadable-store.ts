/** The error a page meets where the database could not be asked; Next hands its `digest` on to the page of errors. */
export class UnreadableStore extends Error {
  override name = 'UnreadableStore'
  digest = unreadableStore
  constructor(cause: unknown) {
    super('The database could not be read', { cause })
  }
}

export const unreadableStore = 'UNREADABLE_STORE'
