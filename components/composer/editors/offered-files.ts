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
let waiting: { files: readonly File[]; as: UploadType } | null = null
/** Makes the message one of a kind; the page where messages are written says how. */
let turn: (type: UploadType) => void = () => {}

/** Gives files to the field of a kind, now or once it is there. @returns whether it is */
export function keepFor(type: UploadType, files: readonly File[]): boolean {
  const field = [...fields].find((one) => one.type === type)
  if (field) field.take(files)
  else waiting = { files, as: type }
  return field !== undefined
}

/**
 * Takes files that were dropped or pasted somewhere to a field they fit; where there is none, the message becomes one of
 * their kind, whose field takes them once it is there.
 */
export function offerFiles(files: readonly File[]): void {
  const field = [...fields].find(({ type }) => fits(type, files))
  if (field) field.take(files)
  else sendAs(kindOf(files), files)
}

/** Makes the message one of a kind, with these files. */
export function sendAs(type: UploadType, files: readonly File[]): void {
  if (!keepFor(type, files)) turn(type)
}

/** @param onType makes the message one of that kind @returns ends it */
export function turnedBy(onType: (type: UploadType) => void): () => void {
  turn = onType
  return () => {
    turn = () => {}
  }
}

/** Takes what is offered for as long as the field is there. @returns ends it */
export function takeOffered(field: Take): () => void {
  fields.add(field)
  if (waiting?.as === field.type) {
    const { files } = waiting
    waiting = null
    field.take(files)
  }
  return () => {
    fields.delete(field)
  }
}
