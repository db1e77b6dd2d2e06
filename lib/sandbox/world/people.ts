export type Person = { open_id: string; union_id: string; user_id: string; name: string; en_name: string }

const person = (id: string, user_id: string, name: string, en_name: string): Person => ({
  open_id: `ou_${id}`,
  union_id: `on_${[...id].reverse().join('')}`,
  user_id,
  name,
  en_name,
})

/** The people of the sandbox's company. */
export const people = {
  lin: person('2ee00f80b38b635d07da6d82703450e1', 'b1g4c7d2', '林晓', 'Lin Xiao'),
  chen: person('e76cebeb33bd4157f188bc0f751ce000', 'e5a2f9c1', '陈默', 'Chen Mo'),
  zhou: person('bdda18eb45080444c122f027e9958f3f', '7f3d8a6b', '周倩', 'Zhou Qian'),
  sarah: person('b2e918cba1b74474a500f452833da53d', 'c9e1b4a7', 'Sarah Miller', 'Sarah Miller'),
  david: person('3df92dfc4d4f4f9a563acc7cd3b378d4', '4d6f2e8a', 'David Park', 'David Park'),
  /** Whose messages are the test cases. */
  sandbox: person('06888d3a45322a629cbd81fb878fcf5c', '5a8e1c3f', 'Robin Reyes', 'Robin Reyes'),
} as const satisfies Record<string, Person>

export type PersonKey = keyof typeof people

/** Bots other than the app that replies; they are shown by name and cannot be looked up. */
export const bots = {
  alarm: { app_id: 'cli_a41061fc486a1444', name: '告警机器人' },
} as const

export type BotKey = keyof typeof bots

/** An id of nobody: a mention of it is refused, as Feishu refuses ids of other apps. */
export const nobody = 'ou_sandbox_nobody'

export const tenantKey = '736588c9260f175e'

const all: Person[] = Object.values(people)

/** A person by open_id, union_id or user_id. */
export const findPerson = (id: string): Person | undefined =>
  all.find(({ open_id, union_id, user_id }) => id === open_id || id === union_id || id === user_id)
