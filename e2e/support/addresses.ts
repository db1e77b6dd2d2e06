import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'

/** A value for every parameter of an address. A new one wants its own here, so that no address is left untried. */
const values: Record<string, string> = {
  id: 'no-such-attempt',
  app: 'cli_sandbox',
  at: '230099/200550',
  message_id: 'om_dc13264520392913993dd051dba21dcf',
  user_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
  image_key: 'img_v3_02ab_5d2f7a1c-0e4b-4c53-9a1d-8a7d5e0c2f1g',
  container_id: 'oc_a0af569f9997d5f1883d56039a8d0a3c',
  path: 'im/v1/messages/om_1',
}

const built = (path: string) => fileURLToPath(new URL(`../../.next/${path}`, import.meta.url))
const read = async (path: string) => JSON.parse(await readFile(built(path), 'utf8'))

/** Every address of the console, as the build knows them. */
export async function everyAddress() {
  const routes: Record<string, string> = await read('app-path-routes-manifest.json')
  const found = Object.entries(routes)
    .filter(([, route]) => !route.startsWith('/_'))
    .map(([entry, route]) => ({ page: entry.endsWith('/page'), path: filled(route) }))
  const files = await readdir(built('static'), { recursive: true, withFileTypes: true })
  return {
    pages: [...found.filter(({ page }) => page).map(({ path }) => path), '/no-such-page'],
    routes: found.filter(({ page }) => !page).map(({ path }) => path),
    files: files
      .filter((file) => file.isFile())
      .map((file) => `${file.parentPath}/${file.name}`.replace(/.*?[\\/]\.next[\\/]/, '/_next/').replaceAll('\\', '/')),
  }
}

/** Every server action: its name, what calls it, and the page it belongs to. */
export async function everyAction(): Promise<{ name: string; id: string; path: string }[]> {
  type Manifest = { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> }
  const routes: Record<string, string> = await read('app-path-routes-manifest.json')
  const { node }: Manifest = await read('server/server-reference-manifest.json')
  return Object.entries(node).map(([id, { workers, exportedName }]) => {
    const [worker = ''] = Object.keys(workers)
    return { name: exportedName, id, path: filled(routes[worker.replace(/^app/, '')] ?? '') }
  })
}

function filled(route: string): string {
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`e2e/support/addresses.ts has no value for the parameter [${name}] of ${route}`)
    return value
  })
}

type Asked = { method?: string; headers?: Record<string, string>; body?: string }
export type Answered = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Asks as no browser would: with any Host, and no header but those given. The path goes out as it stands here. */
export function ask(url: string, path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  const { hostname, port } = new URL(url)
  return new Promise<Answered>((resolve, reject) => {
    const length =
      body && !('transfer-encoding' in headers) ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    const asking = request({ hostname, port, path, method, headers: { ...headers, ...length } }, async (answer) => {
      const pieces: Buffer[] = []
      for await (const piece of answer) pieces.push(piece)
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces).toString() })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}
