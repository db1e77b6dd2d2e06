import type { Field } from '#lib/card/editing/fields.ts'

export type FieldProps = {
  field: Field
  /** Of what takes the focus. */
  id: string
  /** The id of the words that say what the property means. */
  describedBy: string
}

/** The look of what one writes in. */
export const inputClass =
  'min-w-0 flex-1 rounded-control border border-edge bg-surface px-2 py-1 text-control text-ink outline-none placeholder:text-ink-2 focus-visible:outline-2 focus-visible:outline-accent aria-invalid:border-danger'

/** The look of a small button in a field. */
export const smallClass =
  'inline-flex h-6 shrink-0 items-center gap-1 rounded-control border border-line bg-surface px-2 text-note whitespace-nowrap text-ink hover:bg-hover aria-pressed:bg-press'

/** Whether a text of this tag is Markdown. */
export const isMarkdown = (tag: unknown) => tag === 'lark_md' || tag === 'markdown'

/** Whether what is emptied stays: Feishu asks for the property itself. */
export const staysEmpty = ({ property: { required } }: Field) => required === 'present' || required === 'filled'
