import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentedInside, documentedOn } from '#lib/protocol/pasted-refusal/documented-codes.ts'
import { meaningsOf } from './codes.ts'
import type { GuidedCall } from './guidance-entry.ts'

const documented = Object.entries(documentedOn) as [GuidedCall, readonly number[]][]
const lackingInside = documentedInside.filter((code) => meaningsOf(code, { parent: 230099 }).length === 0)
const missing = documented
  .map(([call, codes]) => ({
    call,
    codes: [
      ...codes.filter((code) => meaningsOf(code, { call }).length === 0).map(String),
      ...(call === 'reply' ? lackingInside.map((code) => `230099/${code}`) : []),
    ],
  }))
  .filter(({ codes }) => codes.length > 0)

test('every documented code is explained', () => expect(missing).toEqual([]))

type Listed = { code: number; parent?: number; appliesTo: GuidedCall[] }
const reference = new URL('../../../shared/reference/', import.meta.url)

test('our list of codes holds all that is listed elsewhere', () => {
  if (!existsSync(reference)) return console.info('skipped: no ../shared/reference beside this checkout')
  const listed: Listed[] = JSON.parse(readFileSync(new URL('error-codes.json', reference), 'utf8'))
  const ours = (call: GuidedCall, code: number) => documentedOn[call]?.includes(code) ?? false
  const lacking = listed.flatMap(({ code, parent, appliesTo }) => {
    if (parent) return documentedInside.includes(code) ? [] : [`${parent}/${code}`]
    return appliesTo.filter((call) => !ours(call, code)).map((call) => `${call} ${code}`)
  })
  expect(lacking).toEqual([])

  const added = readFileSync(new URL('api-2.md', reference), 'utf8').match(/^# 11 [\s\S]*?(?=^# 12 )/m)?.[0] ?? ''
  const rows = added.split('\n').flatMap((line) => line.match(/^\| ([\d ()a-z,-]+?) \|/)?.[1] ?? [])
  const numbers = rows
    .flatMap((row) => [...row.matchAll(/(\d{3,})(?:-(\d{3,}))?/g)])
    .flatMap(([, from, to]) =>
      Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => Number(from) + i),
    )
  expect(numbers.length).toBeGreaterThan(40)
  const all = new Set(documented.flatMap(([, codes]) => codes))
  expect(numbers.filter((code) => !all.has(code))).toEqual([])
})
