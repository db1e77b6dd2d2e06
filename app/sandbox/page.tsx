import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseTable } from '#components/sandbox/case-table.tsx'
import { Chats } from '#components/sandbox/chats.tsx'
import { NextReply } from '#components/sandbox/next-reply.tsx'
import { Reset } from '#components/sandbox/reset.tsx'
import { requireOperator } from '#lib/entry.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { cases } from '#lib/sandbox/cases.ts'
import { server } from '#lib/server.ts'
import { readLocale } from '../request-locale.ts'
import { whyNot } from '../why-not.ts'
import { clearNext, resetSandbox, setNext } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesIn(await readLocale()).sandbox.title }
}

/** What arrived in the sandbox, and what it answers next. Only there while no real app is configured. */
export default async function SandboxPage() {
  const operator = await requireOperator('look')
  const { sandbox } = server()
  if (!sandbox) notFound()
  const locale = await readLocale()
  const { sandbox: words } = messagesIn(locale)
  const now = { chats: sandbox.chats(), next: sandbox.next.get() }
  const reason = await whyNot(operator, 'send')
  const shown = cases.map(({ name, message_id, group, what }) => ({ name, message_id, group, what: what[locale] }))
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col gap-6 p-4 desktop:p-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-heading font-semibold">{words.title}</h1>
          <p className="text-control text-ink-2">{words.about}</p>
        </div>
        <Reset start={now} reset={resetSandbox} whyNot={reason} />
      </div>
      <div className="grid items-start gap-6 desktop:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] desktop:grid-rows-[auto_1fr]">
        <NextReply cases={shown} start={now} set={setNext} clear={clearNext} whyNot={reason} />
        <div className="min-w-0 desktop:col-start-2 desktop:row-span-2 desktop:row-start-1">
          <Chats start={now} />
        </div>
        <CaseTable cases={shown} words={words} />
      </div>
    </main>
  )
}
