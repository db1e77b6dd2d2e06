/** The field one searches in: of the box that is there at once, and of the palette that takes its place. */
export const fieldLook =
  'h-11 w-full shrink-0 border-b border-line bg-transparent px-4 text-body outline-none placeholder:text-ink-2'

/** Longer ones name nothing. */
export const longestQuery = 200
