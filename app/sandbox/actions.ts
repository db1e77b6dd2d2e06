'use server'

import { entryForChange } from '#lib/entry.ts'
import { nextReply } from '#lib/sandbox/next.ts'
import { server } from '#lib/server.ts'

export type SandboxResult = { status: 'done' | 'invalid' | 'no_sandbox' | 'no_entry' }

/** Sets what the next replies meet. */
export async function setNext(given: unknown): Promise<SandboxResult> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return { status: 'no_entry' }
  const { sandbox } = server()
  if (!sandbox) return { status: 'no_sandbox' }
  const { success, data } = nextReply.safeParse(given)
  if (!success) return { status: 'invalid' }
  sandbox.next.set(data)
  return { status: 'done' }
}

/** The next replies are answered as Feishu would again. */
export async function clearNext(): Promise<SandboxResult> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return { status: 'no_entry' }
  const { sandbox } = server()
  sandbox?.next.clear()
  return { status: sandbox ? 'done' : 'no_sandbox' }
}

/** Forgets everything that arrived. */
export async function resetSandbox(): Promise<SandboxResult> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return { status: 'no_entry' }
  const { sandbox } = server()
  sandbox?.reset()
  return { status: sandbox ? 'done' : 'no_sandbox' }
}
