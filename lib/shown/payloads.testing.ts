import { existsSync, readdirSync, readFileSync } from 'node:fs'

export const payloadKinds = { card1: 'interactive', card2: 'interactive', post: 'post' } as const
export type PayloadKind = keyof typeof payloadKinds

export type Payload = { kind: PayloadKind; msg_type: 'interactive' | 'post'; file: string; content: string }

/** Messages of our own, carried along; and other people's, beside the checkout where there are any. */
const own = new URL('./payloads/', import.meta.url)
const outside = new URL('../../../shared/corpus/', import.meta.url)

/** Says in the output of a test that other people's messages were not there to try. */
export const skipped = existsSync(outside)
  ? null
  : 'skipped: no ../shared/corpus beside this checkout; tried on our own messages only'

/** Whole messages to try readers, checks and views on, by name: `card1/disk-alert.json`. */
export function payloads(...kinds: PayloadKind[]): Payload[] {
  return kinds.flatMap((kind) =>
    [own, outside]
      .map((folder) => new URL(`${kind}/`, folder))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder)
          .filter((file) => file.endsWith('.json'))
          .sort()
          .map((file) => ({
            kind,
            msg_type: payloadKinds[kind],
            file: `${kind}/${file}`,
            content: readFileSync(new URL(file, folder), 'utf8'),
          })),
      ),
  )
}
