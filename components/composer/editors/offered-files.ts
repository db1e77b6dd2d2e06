import type { UploadType } from '#lib/protocol/upload.ts'

/** What a browser says a file is; what it is its bytes tell, when it is taken. */
const kinds = { image: /^image\//, audio: /^audio\//, media: /^video\//, file: /^/ } satisfies Record<
  UploadType,
  RegExp
>

type Typed = Pick<File, 'type'>

const fits = (kind: UploadType, files: readonly Typed[]) => files.every(({ type }) => kinds[kind].test(type))

/** The kind of message files are most likely meant for; a file is anything, and so are several of different kinds. */
export const kindOf = (files: readonly Typed[]): UploadType =>
  (['image', 'audio', 'media'] as const).find((kind) => fits(kind, files)) ?? 'file'

type Take = { type: UploadType; take(files: readonly File[]): void }

const fields = new Set<Take>()
let waiting: readonly File[] | null = null

/** Offers files that were dropped or pasted somewhere to the field they fit, or to the one that comes next. */
export function offerFiles(files: readonly File[]): void {
  const field = [...fields].find(({ type }) => fits(type, files))
  if (field) field.take(files)
  else waiting = files
}

/** Whether a field on the page would take them. */
export const areWanted = (files: readonly Typed[]): boolean => [...fields].some(({ type }) => fits(type, files))

/** Takes what is offered for as long as the field is there. @returns ends it */
export function takeOffered(field: Take): () => void {
  fields.add(field)
  if (waiting && fits(field.type, waiting)) {
    const files = waiting
    waiting = null
    field.take(files)
  }
  return () => {
    fields.delete(field)
  }
}
