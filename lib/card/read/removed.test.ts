import { expect, test } from 'vitest'
import { vocabulary } from '../vocabulary.ts'
import { refusalOf } from './removed.ts'

test('what is refused in 2.0 is what the vocabulary knows as a component of 1.0 alone', () => {
  for (const [tag, entry] of Object.entries(vocabulary)) {
    expect(refusalOf(tag, 2) !== null, tag).toBe(entry.kind === 'component' && !!entry[1] && !entry[2])
    expect(refusalOf(tag, 1)).toBeNull()
  }
})
