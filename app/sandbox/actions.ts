'use server'

import { nextReply } from '#lib/sandbox/next.ts'
import { requireOwnPage, server } from '#lib/server.ts'

export type SandboxResult = { status: 'done' | 'invalid' | 'no_sandbox' }

/** Sets what the next replies meet. */
export async function setNext(given: unknown): Promise<SandboxResult> {
  await requireOwnPage()
  const { sandbox } = server()
  if (!sandbox) return { status: 'no_sandbox' }
  const { success, data } = nextReply.safeParse(given)
  if (!success) return { status: 'invalid' }
  sandbox.next.set(data)
  return { status: 'done' }
}

/** The next replies are answered as Feishu would again. */
export async function clearNext(): Promise<SandboxResult> {
  await requireOwnPage()
  const { sandbox } = server()
  sandbox?.next.clear()
  return { status: sandbox ? 'done' : 'no_sandbox' }
}

/** Forgets everything that arrived. */
export async function resetSandbox(): Promise<SandboxResult> {
  await requireOwnPage()
  const { sandbox } = server()
  sandbox?.reset()
  return { status: sandbox ? 'done' : 'no_sandbox' }
}
