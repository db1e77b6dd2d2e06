import { pickerFixtures } from './picker-fixtures.ts'

export const fixtures = pickerFixtures({
  tag: 'date_picker',
  initial: 'initial_date',
  picked: '2026-01-31',
  none: '2026-02-30',
  asks: 'Select a date',
})
