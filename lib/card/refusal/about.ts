import type { Refusal } from './said.ts'

/** About the content, and not in a card alone. */
const aboutContent = new Set([230001, 230017, 230022, 230028, 230055, 230099])
/** About the whole of it. */
const aboutAll = new Set([230025, 300305, 200860])

/** Whether a refusal is about the whole of a content: its size, the number of its elements. */
export const isAboutWhole = ({ code, card, msg }: Refusal): boolean =>
  aboutAll.has(card?.sub_code ?? code) || /\belements? exceeds? the limit/i.test(msg.slice(0, 4000))

/** Whether it is about what a message says, and not about where it goes or who sends it. */
export const isAboutContent = ({ code, card, fields }: Refusal): boolean =>
  code === 99992402
    ? fields.some(({ field }) => /^content\b/.test(field))
    : aboutContent.has(code) || aboutAll.has(code) || card?.sub_code !== undefined
