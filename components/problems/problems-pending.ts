import type { Problem } from '#lib/protocol/problems.ts'

/** Stands in for the problems of a text that was not read yet: whatever is shown of the last one stays. */
export const problemsPending: Problem[] = []
