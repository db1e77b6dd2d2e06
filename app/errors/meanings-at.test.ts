import { expect, test } from 'vitest'
import { asMarkdown } from '#components/errors/as-text.ts'
import { codeAddress, readAddress } from '#components/errors/code-address.ts'
import { plainWords } from '#components/guidance/code-words.tsx'
import { catalogue } from '#lib/guidance/codes.ts'
import { meaningsAt } from './meanings-at.ts'

test('every meaning stands at its address, and at that of each of its requests, in both languages', () => {
  for (const entry of catalogue) {
    const { code, parent, endpoints, means } = entry
    const addresses = parent ? [codeAddress(entry)] : endpoints.map((call) => codeAddress({ code, endpoints: [call] }))
    for (const address of addresses) {
      const asked = readAddress(address.split('/').slice(2))
      const found = asked ? meaningsAt(asked).filter((one) => one.means === means) : []
      expect(found.length, address).toBe(1)
    }
    for (const locale of ['en', 'zh-CN'] as const)
      expect(plainWords(asMarkdown(String(code), [entry], locale)), `${code} ${locale}`).toContain(
        plainWords(means[locale]),
      )
  }
})
