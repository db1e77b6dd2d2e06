import { expect, test } from 'vitest'
import { pictureType } from '#lib/protocol/picture.ts'
import { testSandbox } from '../sandbox.testing.ts'
import { sandbox } from '../sandbox.ts'

test.each(['wide', 'tall', 'square', 'icon', 'chart'])('the app’s own picture %s comes as a PNG', async (name) => {
  const box = sandbox({ app_id: 'cli_sandbox', app_secret: 'secret' })
  const ask = (path: string, init?: RequestInit) => box.fetch(new Request(`http://x/open-apis/${path}`, init))
  const granted = await ask('auth/v3/tenant_access_token/internal', {
    method: 'POST',
    body: JSON.stringify({ app_id: 'cli_sandbox', app_secret: 'secret' }),
  })
  const { tenant_access_token } = await granted.json()
  const answer = await ask(`im/v1/images/img_v3_sandbox_${name}`, {
    headers: { Authorization: `Bearer ${tenant_access_token}` },
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(pictureType(bytes)).toBe('image/png')
  expect(bytes.length).toBeLessThan(60_000)
})

test.each([
  ['img_v3_of_another_app', 234008],
  ['img_sandbox_unknown', 234001],
  ['nonsense', 234001],
])('%s is refused with %i', async (key, code) => {
  expect((await testSandbox().get(`im/v1/images/${key}`)).body.code).toBe(code)
})
