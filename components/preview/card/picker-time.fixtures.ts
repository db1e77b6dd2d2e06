import { pickerFixtures } from './picker-fixtures.ts'

export const fixtures = pickerFixtures({
  tag: 'picker_time',
  initial: 'initial_time',
  picked: '09:05',
  none: '24:00',
  asks: 'Select a time',
})
