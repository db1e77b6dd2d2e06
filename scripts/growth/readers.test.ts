import { expect, test } from 'vitest'
import { foreignTexts } from './foreign-texts.ts'
import { readers } from './readers.ts'
import { readersBelow, readersIn } from './readers-in.mjs'
import { spared } from './spared.ts'

test.each([
  ['a string', 'export function a(text: string) {}', ['a']],
  ['an arrow', 'export const a = (text: string): number => 1', ['a']],
  ['a default', 'export const a = (n: number, text: string = "") => 1', ['a']],
  ['part of an object', 'export function a({ text }: { text: string | null }) {}', ['a']],
  ['something unknown', 'export function a(value: unknown) {}', ['a']],
  ['headers', 'export function a(headers: Pick<Headers, "get">) {}', ['a']],
  ['a number', 'export function a(n: number) {}', []],
  ['a function of strings', 'export function a(read: (text: string) => void) {}', []],
  ['what is not exported', 'function a(text: string) {}', []],
  ['a type', 'export type A = (text: string) => void', []],
])('%s', (_, source, found) => expect(readersIn('a.ts', source)).toEqual(found))

const inLib = readersBelow('lib')
const spareds = Object.values(spared).flat()

test.each(inLib)('%s is timed by npm run bench, or spared with a reason', (reader) => {
  expect([...Object.keys(readers), ...spareds]).toContain(reader)
})

test('nothing is spared that is timed or not there any more', () => {
  expect(spareds.filter((reader) => reader in readers || !inLib.includes(reader))).toEqual([])
  expect(new Set(spareds).size).toBe(spareds.length)
})

test.each(Object.entries(readers))('%s reads every text of the bench in a short form', async (_, ways) => {
  for (const read of ways) for (const { of } of foreignTexts) await read(of(16))
})
