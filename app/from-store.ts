import { UnreadableStore } from '#lib/model/unreadable-store.ts'

/** For a page: what the store says, or `UnreadableStore`, whatever went wrong; app/error.tsx then says what to do. */
export async function fromStore<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read
  } catch (cause) {
    throw new UnreadableStore(cause)
  }
}
