'use client'

import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { sandboxWords } from '#lib/i18n/sandbox.ts'
import type { SandboxSeen } from '#lib/model/sandbox-seen.ts'
import { Panel } from './sandbox-panel.tsx'
import { type CaseShown, codeOf, useLookAgain, useSandbox } from './seen.ts'

type Result = { status: 'done' | 'invalid' | 'no_sandbox' | 'no_entry' }
type Props = {
  cases: CaseShown[]
  start: SandboxSeen
  set(wanted: unknown): Promise<Result>
  clear(): Promise<Result>
  /** Why the operator may not; null where they may. */
  whyNot: string | null
}

/** Where staff set what the next replies meet, and see what is set. */
export function NextReply({ cases, start, set, clear, whyNot }: Props) {
  const { sandbox } = useMessagesOf(sandboxWords)
  const words = sandbox.next
  const { next } = useSandbox(start)
  const onSuccess = useLookAgain()
  const setting = useMutation({ mutationFn: set, onSuccess })
  const clearing = useMutation({ mutationFn: clear, onSuccess })
  const id = useId()
  const [name, choose] = useState('230002')
  const [fields, fill] = useState({ times: '1', delay: '0', reset: '1' })
  const found = cases.find((one) => one.name === next?.name)
  const groups = [...new Set(cases.map(({ group }) => group))]
  const field = (key: keyof typeof fields) => ({
    value: fields[key],
    onChange: (value: string) => fill({ ...fields, [key]: value }),
  })
  const pick = (wanted: string) => {
    choose(wanted)
    // A delay of nothing is none.
    if (wanted === 'delay' && Number(fields.delay) === 0) fill({ ...fields, delay: '3' })
  }
  const failed =
    setting.isError ||
    clearing.isError ||
    [setting, clearing].some(({ data }) => data?.status === 'no_sandbox' || data?.status === 'no_entry')

  return (
    <Panel title={words.title} about={words.about}>
      <form
        className="grid grid-cols-2 items-end gap-2 px-4 pb-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (whyNot !== null) return
          setting.mutate({
            name,
            times: Number(fields.times),
            delay_ms: Math.round(Number(fields.delay) * 1000),
            reset_s: Number(fields.reset),
          })
        }}
      >
        <Field label={words.case} className="col-span-2">
          <select value={name} onChange={(event) => pick(event.target.value)} className={control}>
            {groups.map((group) => (
              <optgroup key={group} label={sandbox.groups[group]}>
                {cases
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <option key={one.name} value={one.name}>
                      {[codeOf(one), one.what].filter(Boolean).join(' · ')}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <NumberField label={words.times} min={1} max={99} {...field('times')} />
        {name === 'rate_limit' ? (
          <NumberField label={words.resetAfter} min={1} max={60} {...field('reset')} />
        ) : (
          <NumberField label={words.delay} min={0} max={60} step={0.1} {...field('delay')} />
        )}
        <Button
          type="submit"
          look="primary"
          className="col-span-2 tablet:w-fit tablet:px-6"
          busy={setting.isPending}
          aria-disabled={whyNot !== null}
          aria-describedby={whyNot === null ? undefined : id}
        >
          {words.set}
        </Button>
        {whyNot !== null && (
          <p id={id} className="col-span-2 text-note text-ink-2">
            {whyNot}
          </p>
        )}
      </form>
      <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line px-4 py-2">
        <p role="status" className="min-w-0 flex-1 text-control">
          {next && found ? (
            <>
              <span className="font-semibold">{words.left(next.times)}</span> {codeOf(found)} {found.what}
              {next.delay_ms > 0 && ` (${words.after(String(next.delay_ms / 1000))})`}
            </>
          ) : (
            <span className="text-ink-2">{words.nothing}</span>
          )}
        </p>
        {next && (
          <Button
            onClick={() => whyNot === null && clearing.mutate()}
            busy={clearing.isPending}
            aria-disabled={whyNot !== null}
            aria-describedby={whyNot === null ? undefined : id}
          >
            {words.clear}
          </Button>
        )}
        {(failed || setting.data?.status === 'invalid') && (
          <p role="alert" className="w-full text-control text-danger">
            {failed ? words.failed : words.invalid}
          </p>
        )}
      </div>
    </Panel>
  )
}

const control = 'h-8 w-full min-w-0 rounded-control border border-edge bg-surface px-2 text-control text-ink'

function Field({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: every caller hands it one
    <label className={`flex min-w-0 flex-col gap-1 text-note text-ink-2 ${className}`}>
      {label}
      {children}
    </label>
  )
}

type NumberProps = {
  label: string
  value: string
  min: number
  max: number
  step?: number
  onChange(value: string): void
}

function NumberField({ label, value, min, max, step = 1, onChange }: NumberProps) {
  return (
    <Field label={label}>
      <input
        type="number"
        required
        inputMode="decimal"
        {...{ value, min, max, step }}
        onChange={(event) => onChange(event.target.value)}
        className={`${control} tabular-nums`}
      />
    </Field>
  )
}
