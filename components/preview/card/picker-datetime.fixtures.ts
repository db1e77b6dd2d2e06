import { pickerFixtures } from './picker-fixtures.ts'

export const fixtures = pickerFixtures({
  tag: 'picker_datetime',
  initial: 'initial_datetime',
  picked: '2026-01-31 18:00',
  none: '2026-01-31 8pm',
  asks: 'Select a date',
})
