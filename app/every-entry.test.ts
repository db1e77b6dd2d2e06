import { beforeEach, describe, expect, test, vi } from 'vitest'
import { closedTo, isEntry, isPublic, isRoute } from '#lib/auth/doors.ts'

/** Every way into the console, as Next finds it: whoever adds a file adds an entry here. */
const pages = import.meta.glob<Module>('./**/{page,template,default}.tsx')
const routes = import.meta.glob<Module>(['./**/route.ts', './**/route.tsx'])
const actions = import.meta.glob<Module>('./**/*actions.ts')
const sources = import.meta.glob<string>(['./**/*.ts', './**/*.tsx', '!./**/*.test.*'], {
  query: '?raw',
  import: 'default',
})

type Entry = (...given: unknown[]) => Promise<unknown>
type Module = Record<string, unknown>

/** Read by pages of ours without `ownFetch`: neither calls Feishu, and a foreign page cannot read the answer. */
const readable = {
  './approvals/waiting/route.ts': 'Says how many requests wait, to whom they concern.',
  './attempts/[id]/route.ts': 'Reads one row by an id nobody else knows.',
  './audit/check/route.ts': 'Says what this process found in the chain, and begins nothing.',
  './explained/[...at]/route.ts': 'Says what a code means, which is the same for everybody.',
  './exports/[id]/route.ts': 'Says how far an export is, to whoever began it.',
  './exports/[id]/file/route.ts': 'Answers once, by an id that the page alone knows that began it.',
  './jobs/[id]/route.ts': 'Reads one job by an id nobody else knows.',
  './sandbox/chats/route.ts': 'Reads what the sandbox holds in memory.',
  './uploads/recent/route.ts': 'Reads what whoever asks uploaded before, and no other.',
  './session/route.ts': 'Says who asks, to nobody else.',
}

const asked = vi.hoisted(() => ({ operator: true, own: true, done: false }))

vi.mock('#lib/server.ts', () => {
  const server = () => {
    asked.done = true
    throw new Error('done without asking')
  }
  return { server }
})
vi.mock('#lib/entry.ts', () => {
  const operator = { id: 'local', name: 'local', email: null, roles: ['viewer'], signs_out: false, ends_at: null }
  const entryFor = async () => (asked.operator ? { operator } : { refused: 'no_session' })
  return {
    entryFor,
    entryForChange: async () => (asked.own ? entryFor() : { refused: 'foreign_page' }),
    noEntry: ({ refused }: { refused: string }) => Response.json({ code: refused }, { status: 403 }),
    requireOperator: async () => {
      if (!asked.operator) throw new Error('no operator')
      return operator
    },
    standingOf: async () => ({ status: 'out' }),
    recordEntry: async () => {},
    recordRefusal: async () => {},
  }
})
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}))

beforeEach(() => Object.assign(asked, { operator: true, own: true, done: false }))

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const props = () => ({ params: Promise.resolve({}), searchParams: Promise.resolve({}), children: null })
const anything = {
  params: Promise.resolve({
    id: 'x',
    message_id: 'om_1',
    user_id: 'ou_1',
    image_key: 'img_v3_1',
    container_id: 'oc_1',
  }),
}
const addressOf = (file: string) => file.slice(1).replace(/\([^)]*\)\/|\/?(route|page)\.tsx?$/g, '')
const open = (file: string) => isPublic(`${addressOf(file)}/`) || isPublic(addressOf(file)) || isEntry(addressOf(file))
const entriesOf = (module: Module) =>
  Object.entries(module).filter((entry): entry is [string, Entry] => typeof entry[1] === 'function')

async function handlers(wanted: (method: string) => boolean) {
  const modules = await Promise.all(Object.entries(routes).map(async ([file, load]) => [file, await load()] as const))
  return modules.flatMap(([file, module]) =>
    entriesOf(module)
      .filter(([method]) => methods.includes(method) && wanted(method) && !open(file))
      .map(([method, handle]) => ({ file, method, handle })),
  )
}

test('no action is declared where the tests do not look for it', async () => {
  const declaring = []
  for (const [file, load] of Object.entries(sources))
    if (/^\s*['"]use server['"]/m.test(await load())) declaring.push(file)
  expect(declaring.sort()).toEqual(Object.keys(actions).sort())
})

/** What an action says of why it did nothing. */
const refusalIn = (result: unknown) => JSON.stringify(result)

test('doors.ts knows of every route that it is none of the pages', () => {
  for (const file of Object.keys(routes)) if (!open(file)) expect(isRoute(`${addressOf(file)}`), file).toBe(true)
  for (const file of Object.keys(pages)) expect(isRoute(addressOf(file)), file).toBe(false)
})

describe('without an operator nothing is done', () => {
  beforeEach(() => {
    asked.operator = false
  })

  test.each(Object.entries(pages).filter(([file]) => !open(file)))('%s', { timeout: 60_000 }, async (_, load) => {
    const page = (await load()).default as Entry
    await expect(page(props())).rejects.toThrow('no operator')
    expect(asked.done).toBe(false)
  })

  test('routes', async () => {
    const found = await handlers(() => true)
    expect(found.length).toBeGreaterThan(5)
    for (const { file, method, handle } of found) {
      const request = new Request('http://localhost/', { method: method === 'GET' ? 'GET' : 'POST' })
      await expect(handle(request, anything), `${method} ${file}`).resolves.toMatchObject({ status: 403 })
    }
    expect(asked.done).toBe(false)
  })

  test.each(Object.entries(actions))('%s', async (_, load) => {
    for (const [name, action] of entriesOf(await load()))
      expect(refusalIn(await action({}, new FormData())), name).toMatch(/no_session|no_entry/)
    expect(asked.done).toBe(false)
  })
})

describe('another page changes nothing', () => {
  beforeEach(() => {
    asked.own = false
  })

  test.each(Object.entries(actions))('%s', async (_, load) => {
    for (const [name, action] of entriesOf(await load()))
      expect(refusalIn(await action({}, new FormData())), name).toMatch(/foreign_page|no_entry/)
    expect(asked.done).toBe(false)
  })

  test('routes', async () => {
    const found = await handlers((method) => !['GET', 'HEAD'].includes(method))
    expect(found.length).toBeGreaterThan(0)
    for (const { file, method, handle } of found)
      await expect(
        handle(new Request('http://localhost/', { method }), anything),
        `${method} ${file}`,
      ).resolves.toMatchObject({ status: 403 })
    expect(asked.done).toBe(false)
  })
})

test('another page reads nothing that calls Feishu: whoever adds a route says which kind it is', async () => {
  const found = await handlers((method) => method === 'GET')
  const own = { hosts: null, public_host: null, trust_forwarded_host: false }
  for (const { file } of found) {
    const closed = closedTo({ method: 'GET', pathname: addressOf(file), headers: new Headers() }, own)
    expect(closed, file).toBe(file in readable ? null : 'foreign_page')
  }
  expect(found.map(({ file }) => file)).toEqual(expect.arrayContaining(Object.keys(readable)))
  for (const why of Object.values(readable)) expect(why).toMatch(/^.{20,}\.$/)
})
