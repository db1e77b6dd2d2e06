import { dirname, resolve } from 'node:path'
import * as z from 'zod'
import { type Rule, readRules } from '#lib/auth/role-rules.ts'
import { address, word } from './setting-text.ts'
import { fromDisk, type ReadFile, readYamlFile } from './yaml-file.ts'

/** One app replies can be sent as. */
export type AppSettings = {
  /** As people know it. */
  name: string
  app_id: string
  app_secret: string
  /** Without a trailing slash; `/open-apis/…` follows. */
  base_url: string
  /** Who may use it. */
  who: readonly Rule[]
  /** What Feishu proves the events by that it pushes to the app; null where it pushes none. A store app has them. */
  events: EventSettings | null
  /** What a store app has beside that; null for an app of one company. */
  store: StoreSettings | null
}

type EventSettings = { verification_token: string; encrypt_key: string }

/** The companies a store app replies in, at least one. */
type StoreSettings = { tenants: readonly { name: string; tenant_key: string }[] }

/** Everybody who may send at all. */
export const everybody: readonly Rule[] = readRules('*') ?? []

const clouds: { [name: string]: string } = {
  feishu: 'https://open.feishu.cn',
  lark: 'https://open.larksuite.com',
}

const secret = (name: string) => ({ [name]: word.optional(), [`${name}_file`]: z.string().min(1).optional() })
/** A name people see, in one line. */
const shownName = z
  .string({ error: 'missing' })
  .regex(/^[^\p{C}]{1,60}$/u, { error: 'must be 1 to 60 characters, in one line' })
const id = z
  .string({ error: 'missing' })
  .regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'must be letters, digits, - and _ alone' })
type Secrets<Name extends string> = { [Key in Name | `${Name}_file`]: z.ZodOptional<z.ZodString> }

// Strict: a rule under a misspelt name would let everybody in.
const appAt = (base_url: string) =>
  z.strictObject(
    {
      name: shownName,
      app_id: id,
      kind: z.enum(['internal', 'store'], { error: 'must be internal or store' }).default('internal'),
      ...(secret('app_secret') as Secrets<'app_secret'>),
      ...(secret('verification_token') as Secrets<'verification_token'>),
      ...(secret('encrypt_key') as Secrets<'encrypt_key'>),
      tenants: z
        .array(
          z.strictObject(
            { name: shownName, tenant_key: id },
            { error: ({ code }) => (code === 'unrecognized_keys' ? 'is no setting' : 'must be name and tenant_key') },
          ),
          { error: 'must be a list of tenants' },
        )
        .min(1, { error: 'must name at least one tenant' })
        .optional(),
      base_url: z
        .string()
        .default(base_url)
        .transform((value) => clouds[value.toLowerCase()] ?? value)
        .pipe(address),
      who: z
        .string({ error: 'must be one line of text' })
        .default('*')
        .transform((text, context) => {
          const read = readRules(text)
          if (read?.length) return read
          context.addIssue({
            code: 'custom',
            message: 'must list group:NAME, email:PATTERN, sub:ID or *, between commas',
          })
          return z.NEVER
        }),
    },
    {
      error: ({ code }) =>
        code === 'unrecognized_keys' ? 'holds a setting nobody knows' : 'must be a list of settings',
    },
  )

type Around = {
  /** Whether it is known who somebody is; without that an app is everybody's. */
  signsIn: boolean
  /** Of apps that name none. */
  base_url: string
}

/**
 * Reads the apps one console serves: a YAML list, or one under `apps:`. No number is read as one, so that ids stay whole.
 * @param path of the file; files it names are looked for beside it
 * @returns the apps in their order, or everything that is wrong at once, with its line and without any value
 */
export function readAppsFile(
  path: string,
  { signsIn, base_url }: Around,
  read: ReadFile = fromDisk,
): { apps: AppSettings[] } | { problems: string[] } {
  const file = readYamlFile(path, read)
  if ('problems' in file) return { problems: file.problems.map((problem) => `FEISHU_APPS_FILE: ${problem}`) }
  const under = file.has('apps') ? ['apps'] : []
  const say = (path: PropertyKey[], sentence: string) =>
    [`FEISHU_APPS_FILE: line ${file.lineOf([...under, ...path])}`, ...path.slice(1).map(String), sentence].join(': ')
  const listed = under.length ? (file.given as { apps: unknown }).apps : file.given
  const parsed = z
    .array(appAt(base_url), { error: 'must be a list of apps' })
    .min(1, { error: 'must name at least one app' })
    .safeParse(listed)
  const problems = parsed.success
    ? []
    : parsed.error.issues.flatMap(({ code, path, message, ...issue }) =>
        code === 'unrecognized_keys'
          ? (issue as { keys: string[] }).keys.map((key) => say([...path, key], 'is no setting of an app'))
          : [say(path, message)],
      )
  if (!parsed.success) return { problems }

  const found = parsed.data.map((one, n) => {
    const reading: Reading = {
      fault: (key, sentence) => problems.push(say([n, key], sentence)),
      read: (named) => read(resolve(dirname(path), named)),
    }
    const app_secret = secretOf(one, 'app_secret', reading)
    const earlier = parsed.data.slice(0, n)
    if (earlier.some(({ app_id, name }) => app_id === one.app_id || name === one.app_id))
      problems.push(say([n, 'app_id'], 'names an app that stands above'))
    if (earlier.some(({ app_id, name }) => name === one.name || app_id === one.name))
      problems.push(say([n, 'name'], 'names an app that stands above'))
    if (!signsIn && one.who.some(({ of }) => of !== 'everybody'))
      problems.push(say([n, 'who'], 'needs to know who somebody is; AUTH_MODE=none signs nobody in'))
    const { name, app_id, base_url, who } = one
    return { name, app_id, app_secret, base_url, who, events: eventsOf(one, reading), store: storeOf(one, reading) }
  })
  return problems.length > 0 ? { problems } : { apps: found }
}

type Written = z.infer<ReturnType<typeof appAt>>

/** Both keys or neither; a store app lives by its events. */
function eventsOf(one: Written, reading: Reading): EventSettings | null {
  if (one.kind === 'internal' && eventKeys.every((key) => one[key] === undefined)) return null
  return {
    verification_token: secretOf(one, 'verification_token', reading),
    encrypt_key: secretOf(one, 'encrypt_key', reading),
  }
}

const eventKeys = ['verification_token', 'verification_token_file', 'encrypt_key', 'encrypt_key_file'] as const

function storeOf(one: Written, reading: Reading): StoreSettings | null {
  if (one.kind === 'internal') {
    if (one.tenants !== undefined) reading.fault('tenants', 'belongs to an app of kind: store')
    return null
  }
  const tenants = one.tenants ?? []
  if (tenants.length === 0) reading.fault('tenants', 'missing: a store app replies in one company or several')
  for (const [n, { name, tenant_key }] of tenants.entries())
    if (tenants.slice(0, n).some((earlier) => earlier.name === name || earlier.tenant_key === tenant_key))
      reading.fault('tenants', 'names one twice')
  return { tenants }
}

type Reading = { fault(key: string, sentence: string): void; read(named: string): string }

/** A secret that stands in the file itself, or in one it names. */
function secretOf<Name extends string>(
  app: { [Key in Name | `${Name}_file`]?: string | undefined },
  name: Name,
  { fault, read }: Reading,
): string {
  const written = app[name]
  const named = app[`${name}_file`]
  if ((written === undefined) === (named === undefined)) {
    fault(name, `set either this or ${name}_file`)
    return ''
  }
  if (named === undefined) return written ?? ''
  try {
    const text = read(named).trim()
    if (word.safeParse(text).success) return text
    fault(`${name}_file`, 'must hold one word')
  } catch {
    fault(`${name}_file`, 'could not be read')
  }
  return ''
}
