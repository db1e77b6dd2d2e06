import { local } from '#lib/model/identity.ts'

/**
 * The key under which a browser keeps something of one operator, so that whoever signs in after them finds nothing of
 * theirs. No operator’s key is the beginning of another’s. Without sign-in it is the bare key.
 */
export const ownKey = (key: string, operator_id: string): string =>
  operator_id === local.subject ? key : `${key}@${JSON.stringify(operator_id)}`
