import * as z from 'zod'
import { grantedRoles, roles } from '#lib/model/roles.ts'
import { longestWaitMinutes, type Rules, type Scope } from '#lib/model/rules.ts'
import { fromDisk, type ReadFile, readYamlFile } from './yaml-file.ts'

type Around = {
  /** Whether it is known who somebody is; without that nobody is a second person. */
  signsIn: boolean
  /** The apps of the console; null where they could not be read, and are told of elsewhere. */
  apps: readonly { name: string; app_id: string; store: { tenants: readonly { tenant_key: string }[] } | null }[] | null
}

const everywhere: Scope = { apps: null, chats: null }

const list = (of: z.ZodType<string, string>, what: string) =>
  z
    .array(of, { error: `must be a list of ${what}` })
    .min(1, { error: `must name at least one` })
    .nullable()
    .default(null)

const noScope = 'must name apps, chats or both; or be "*"'

/** Strict: a limit under a misspelt name would be none. */
const scope = z.strictObject(
  {
    apps: list(z.string({ error: 'must be the name or app_id of an app' }), 'apps'),
    chats: list(
      z
        .string({ error: 'must be the id of a chat, which begins with oc_' })
        .regex(/^oc_[A-Za-z0-9]{1,64}$/, { error: 'must be the id of a chat, which begins with oc_' }),
      'chats',
    ),
  },
  { error: ({ code }) => (code === 'unrecognized_keys' ? 'unknown' : noScope) },
)

/** `*`, or where. */
const where = z.unknown().transform((given, context): Scope => {
  if (given === '*') return everywhere
  const { data, error } = scope.safeParse(given)
  if (data?.apps || data?.chats) return data
  context.issues.push(...((error?.issues ?? [{ code: 'custom', path: [], message: noScope }]) as typeof context.issues))
  return z.NEVER
})

/** Everybody who has a role may look; what these add is no place to write in. */
const writing = roles.filter((role) => role !== 'viewer' && !grantedRoles.some((one) => one === role))

const yesNo = z
  .enum(['yes', 'no', 'true', 'false'], { error: 'must be yes or no' })
  .default('no')
  .transform((word) => word === 'yes' || word === 'true')
const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }))
}
const noCase = 'must say when: everyone, external or members_above'

const second_person = z
  .strictObject(
    {
      everyone: yesNo,
      external: yesNo,
      members_above: whole(0, 1_000_000).nullable().default(null),
      waits_minutes: whole(1, longestWaitMinutes).default(60),
    },
    { error: ({ code }) => (code === 'unrecognized_keys' ? 'unknown' : noCase) },
  )
  .refine((read) => read.everyone || read.external || read.members_above !== null, { error: noCase })

const file = z.strictObject(
  {
    write: z
      .strictObject(Object.fromEntries(writing.map((role) => [role, where.optional()])), {
        error: ({ code }) => (code === 'unrecognized_keys' ? 'unknown' : 'must say of a role where it may write'),
      })
      .default({}),
    read: where.optional(),
    second_person: second_person.nullable().default(null),
  },
  { error: ({ code }) => (code === 'unrecognized_keys' ? 'unknown' : 'must be a list of rules') },
)

/**
 * Reads the rules of RULES_FILE.
 * @returns the rules, apps by their app_ids, or everything that is wrong at once, with its line and without any value
 */
export function readRulesFile(
  path: string,
  { signsIn, apps }: Around,
  read: ReadFile = fromDisk,
): { rules: Rules } | { problems: string[] } {
  const yaml = readYamlFile(path, read)
  if ('problems' in yaml) return { problems: yaml.problems.map((problem) => `RULES_FILE: ${problem}`) }
  const problems: string[] = []
  const say = (path: PropertyKey[], sentence: string) =>
    problems.push([`RULES_FILE: line ${yaml.lineOf(path)}`, ...path.map(String), sentence].join(': '))
  const parsed = file.safeParse(yaml.given)
  for (const issue of parsed.error?.issues ?? [])
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) say([...issue.path, key], 'is no rule')
    else say(issue.path, issue.message)
  if (!parsed.success) return { problems }

  const known = new Map(
    (apps ?? []).flatMap(({ name, app_id, store }) => [
      [name, app_id] as const,
      [app_id, app_id] as const,
      ...(store?.tenants ?? []).map(({ tenant_key }) => {
        const id = `${app_id}@${tenant_key}`
        return [id, id] as const
      }),
    ]),
  )
  /** With apps by their app_ids. */
  const byId = (scope: Scope, at: PropertyKey[]): Scope => {
    const ids = scope.apps?.map((named, n) => {
      const id = known.get(named)
      if (apps && id === undefined) say([...at, 'apps', n], 'names no app of this console')
      return id ?? named
    })
    return { ...scope, apps: ids ?? null }
  }
  const written = Object.entries(parsed.data.write as { [role: string]: Scope | undefined })
  const write = Object.fromEntries(
    written.flatMap(([role, scope]) => (scope === undefined ? [] : [[role, byId(scope, ['write', role])]])),
  )
  const reading = parsed.data.read ? byId(parsed.data.read, ['read']) : null
  if (written.length > 0 && !write.sender)
    say(['write'], 'says nothing of sender, so that whoever sends may write everywhere; name where sender may write')
  if (parsed.data.second_person && !signsIn)
    say(['second_person'], 'needs to know who somebody is; AUTH_MODE=none signs nobody in')
  return problems.length > 0
    ? { problems }
    : { rules: { write, read: reading, second_person: parsed.data.second_person } }
}
