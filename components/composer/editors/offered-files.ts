import type { UploadType } from '#lib/protocol/upload.ts'

/** What a browser says a file is; what it is its bytes tell, when it is taken. */
const kinds = { image: /^image\//, audio: /^audio\//, media: /^video\//, file: /^/ } satisfies Record<
  UploadType,
  RegExp
>

/** The kind of message a file is most likely meant for. */
export const kindOf = ({ type }: Pick<File, 'type'>): UploadType =>
  (['image', 'audio', 'media'] as const).find((kind) => kinds[kind].test(type)) ?? 'file'

type Take = { type: UploadType; take(file: File): void }

const fields = new Set<Take>()
let waiting: File | null = null

/** Offers a file that was dropped or pasted somewhere to the field it fits, or to the one that comes next. */
export function offerFile(file: File): void {
  const field = [...fields].find(({ type }) => kinds[type].test(file.type))
  if (field) field.take(file)
  else waiting = file
}

/** Whether a field on the page would take it. */
export const isWanted = ({ type }: Pick<File, 'type'>): boolean =>
  [...fields].some((field) => kinds[field.type].test(type))

/** Takes what is offered for as long as the field is there. @returns ends it */
export function takeOffered(field: Take): () => void {
  fields.add(field)
  if (waiting && kinds[field.type].test(waiting.type)) {
    const file = waiting
    waiting = null
    field.take(file)
  }
  return () => {
    fields.delete(field)
  }
}
