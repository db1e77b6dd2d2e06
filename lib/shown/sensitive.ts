import type { Finding } from '#lib/protocol/problems.ts'

type SensitiveWords = Extract<Finding, { kind: 'sensitive' }>

/** So many are told of one text. */
const most = 5

/** Keys and tokens by the form their makers give them. */
const secret =
  /(?<![A-Za-z0-9_-])(?:[tua]-[A-Za-z0-9_]{20,80}|AKIA[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36})(?![A-Za-z0-9_-])|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g
const mail = /(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,20}(?![A-Za-z0-9-])/g
const phone = /(?<![A-Za-z0-9_.+-])(?:\+?86[ -]?)?1[3-9][0-9]{9}(?![A-Za-z0-9_-])/g
const idNumber = /(?<![A-Za-z0-9_-])[1-9][0-9]{16}[0-9Xx](?![A-Za-z0-9_-])/g

/**
 * Numbers of telephones and identity cards of the mainland, mail addresses, keys and tokens in a text: what a company’s
 * rules against leaks look for. Its rules themselves no call tells. Mentions are left alone, they go out as names.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (230028)
 */
export function sensitiveIn(text: string): SensitiveWords[] {
  const prose = text.includes('<at') ? text.replace(/<at\s[^<>]{0,300}>/g, ' ') : text
  const found = new Map<string, SensitiveWords>()
  const note = (what: SensitiveWords['what'], written: string) => {
    if (found.size < most) found.set(written, { kind: 'sensitive', what, written })
  }
  for (const [written] of prose.matchAll(secret))
    if (/[0-9]/.test(written) || written.startsWith('-')) note('secret', `${written.slice(0, 6)}…`)
  for (const [written] of prose.matchAll(idNumber)) if (isIdNumber(written)) note('id_number', written)
  for (const [written] of prose.matchAll(phone)) note('phone', written)
  // `git@host` is the address of a repository.
  for (const [written] of prose.matchAll(mail)) if (!written.startsWith('git@')) note('mail', written)
  return [...found.values()]
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The last digit is made of the others, by GB 11643. */
function isIdNumber(written: string): boolean {
  const sum = weights.reduce((sum, weight, i) => sum + weight * Number(written[i]), 0)
  return '10X98765432'[sum % 11] === written[17]?.toUpperCase()
}
