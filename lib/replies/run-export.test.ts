import { describe, expect, test } from 'vitest'
import { runExport } from './run-export.ts'

const head = { seq: 9, hash: 'a'.repeat(64) }
const rows = ['1', '2', '3', '4', '5'].map((seq) => ({ kind: 'act' as const, seq }))

/** Two rows a page. */
function anExport(over: Partial<Parameters<typeof runExport>[1]> = {}) {
  const ended: string[] = []
  const asked: (string | undefined)[] = []
  const bytes = runExport(
    { kind: 'acts', format: 'jsonl' },
    {
      async page(after) {
        asked.push(after)
        const from = Number(after ?? 0)
        return { rows: rows.slice(from, from + 2), next: from + 2 < rows.length ? String(from + 2) : null }
      },
      goesOn: async () => true,
      async ends(how, count) {
        ended.push(`${how} ${count}`)
        return head
      },
      ...over,
    },
  )
  return { bytes, ended, asked }
}
const linesOf = async (bytes: AsyncIterable<Uint8Array>) => {
  let text = ''
  for await (const piece of bytes) text += Buffer.from(piece)
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('an export holds every row and a last line with their number and the head of the chain', async () => {
  const { bytes, ended } = anExport()
  expect(await linesOf(bytes)).toEqual([
    ...rows,
    { kind: 'end', at: expect.any(String), rows: 5, head_seq: 9, head_hash: head.hash },
  ])
  expect(ended).toEqual(['done 5'])
})

test('nothing is read before it is wanted', async () => {
  const { bytes, asked } = anExport()
  await bytes.next()
  expect(asked).toEqual([undefined])
  await bytes.next()
  expect(asked).toEqual([undefined, '2'])
})

describe('what breaks off has no last line, and it is on record how far it was', () => {
  test('taken no more', async () => {
    const { bytes, ended } = anExport()
    await bytes.next()
    await bytes.return(undefined)
    expect(ended).toEqual(['stopped 2'])
  })

  test('stopped', async () => {
    const stopped = anExport({ goesOn: async () => false })
    // Asked again and again, by the clock, until it is said.
    const clock = performance.now
    let now = 0
    performance.now = () => (now += 1000)
    try {
      await expect(linesOf(stopped.bytes)).rejects.toThrow('Stopped')
    } finally {
      performance.now = clock
    }
    expect(stopped.ended).toEqual(['stopped 2'])
  })

  test('a page that cannot be read', async () => {
    const { bytes, ended } = anExport({ page: () => Promise.reject(new Error('gone')) })
    await expect(linesOf(bytes)).rejects.toThrow('gone')
    expect(ended).toEqual(['failed 0'])
  })

  test('an end that cannot be put on record', async () => {
    const { bytes } = anExport({ ends: () => Promise.reject(new Error('no record')) })
    await expect(linesOf(bytes)).rejects.toThrow('no record')
  })
})
