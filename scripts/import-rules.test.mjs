import { expect, test } from 'vitest'
import { violations } from './import-rules.mjs'

test.each([
  ['the protocol stays pure', 'lib/protocol/size.ts', `import { feishu } from '#lib/feishu/client.ts'`],
  ['the protocol stays pure', 'lib/protocol/size.ts', `import { readFileSync } from 'node:fs'`],
  ['the client knows no sandbox', 'lib/feishu/client.ts', `import { sandbox } from '#lib/sandbox/sandbox.ts'`],
  ['a use case is handed what it uses', 'lib/replies/send-reply.ts', `import { feishu } from '#lib/feishu/client.ts'`],
  ['components get data and actions as props', 'components/ui/a.tsx', `import { server } from '#lib/server.ts'`],
  ['components get actions as props', 'components/ui/a.tsx', `import { send } from '../app/actions.ts'`],
  ['settings reach the app through the server', 'app/page.tsx', `import { settings } from '#lib/env.ts'`],
  ['only two files hold secrets', 'lib/feishu/token.ts', `import 'server-only'`],
  ['a loader is an import', 'components/ui/a.tsx', `const pg = () => import('pg')`],
  ['handing on is an import', 'lib/store/open.ts', `export { x } from '#lib/auth/none.ts'`],
  ['a list over several lines is an import', 'lib/auth/none.ts', `import {\n  x,\n  y,\n} from '#lib/store/open.ts'`],
  [
    'types are for where the table says types',
    'lib/guidance/codes.ts',
    `import { locales } from '#lib/i18n/locale.ts'`,
  ],
  ['rooms of the screen build on those below', 'components/ui/a.tsx', `import '#components/composer/composer.tsx'`],
  ['across rooms by #', 'components/composer/a.tsx', `import { Button } from '../ui/buttons.tsx'`],
  ['across folders by #', 'lib/protocol/cards/a.ts', `import type { Locale } from '../../i18n/locale.ts'`],
  ['the protocol knows no cards', 'lib/protocol/size.ts', `import { readCard } from '#lib/card/read/read-card.ts'`],
  ['with the file extension', 'lib/protocol/size.ts', `import { x } from './reply'`],
])('%s: %s', (_, file, source) => {
  expect(violations(file, source)).toEqual([expect.stringContaining(`${file}:1`)])
})

test.each([
  ['lib/protocol/size.ts', `import * as z from 'zod'`],
  ['lib/protocol/messages/post.ts', `import { KB } from '../size.ts'`],
  ['lib/guidance/codes.ts', `import type { Localised } from '#lib/i18n/locale.ts'`],
  ['lib/replies/send-reply.ts', `import type { Feishu } from '#lib/feishu/client.ts'`],
  ['lib/server.ts', `import { sandbox } from './sandbox/sandbox.ts'`],
  ['lib/feishu/client.test.ts', `import { sandbox } from '#lib/sandbox/sandbox.ts'`],
  ['components/composer/a.tsx', `import { Button } from '#components/ui/buttons.tsx'`],
  ['app/history/page.tsx', `import { server } from '#lib/server.ts'`],
  ['proxy.ts', `import { NextResponse } from 'next/server'`],
  ['lib/protocol/size.ts', `/** Never import { x } from 'pg' here. */\nconst from = 'pg'`],
])('%s may say %s', (file, source) => {
  expect(violations(file, source)).toEqual([])
})

test('a folder nobody planned is noticed', () => {
  expect(violations('helpers/a.ts', '')).toHaveLength(1)
})
