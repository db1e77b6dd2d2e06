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

/** The bot that replies, by which it is mentioned. */
export const ownBot = { open_id: 'ou_sandbox_bot', name: 'Sandbox bot' } as const

/** An id of nobody: a mention of it is refused, as Feishu refuses ids of other apps. */
export const nobody = 'ou_sandbox_nobody'

export const tenantKey = '736588c9260f175e'

/** Others of the company: in no chat, to be found in its directory alone. */
const colleagues = {
  wang: person('5f0b83d1c7a94e2fb6d3418ce9a7f012', 'a3d5e7f9', '王芳', 'Wang Fang'),
  ouyang: person('8c41d2e6a0b94f73957d1be86f3a24c5', 'b7c9d1e3', '欧阳明', 'Ouyang Ming'),
} as const satisfies Record<string, Person>

const all: Person[] = [...Object.values(people), ...Object.values(colleagues)]

/** Its departments, by their open_department_id, and who is right in each; `0` is the company. */
export const departments: { [open_department_id: string]: readonly Person[] } = {
  '0': [people.sandbox],
  od_sandbox_operations: [people.lin, people.chen, people.zhou, colleagues.wang],
  od_sandbox_engineering: [people.sarah, people.david, colleagues.ouyang],
}

/** What somebody is found by: `wang.fang@example.com`, and a number that ends in their place among all. */
export const addressOf = ({ en_name }: Person): string => `${en_name.toLowerCase().replace(' ', '.')}@example.com`
export const numberOf = (person: Person): string => `+86138001380${String(all.indexOf(person)).padStart(2, '0')}`

/** A person by an address of mail or a number; one of China may lack its +86. */
export const findReachable = (by: string): Person | undefined =>
  all.find(
    (person) => addressOf(person) === by.toLowerCase() || [numberOf(person), numberOf(person).slice(3)].includes(by),
  )

/** A person by open_id, union_id or user_id. */
export const findPerson = (id: string): Person | undefined =>
  all.find(({ open_id, union_id, user_id }) => id === open_id || id === union_id || id === user_id)
