import { expect, test } from 'vitest'
import { tell, whenTold } from './session-events.ts'

test('a doubt is heard by whoever listens, and once by whoever comes later where nobody did', () => {
  const heard: string[] = []
  tell('doubt', null)
  const endings = [whenTold('doubt', () => heard.push('first'))]
  expect(heard).toEqual(['first'])
  endings.push(whenTold('doubt', () => heard.push('second')))
  expect(heard).toEqual(['first'])
  tell('doubt', null)
  expect(heard).toEqual(['first', 'first', 'second'])
  for (const end of endings) end()
})

test('a return nobody waited for is not told to whoever waits later', () => {
  const heard: string[] = []
  tell('back', null)
  whenTold('back', () => heard.push('back'))()
  expect(heard).toEqual([])
})
