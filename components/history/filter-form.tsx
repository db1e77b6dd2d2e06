import Link from 'next/link'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { type HistoryFilter, historyHref, isNarrowed, statuses, type WrongFilter } from './filter.ts'
import { OwnZone } from './own-zone.tsx'

type Props = {
  filter: HistoryFilter
  wrong: WrongFilter | null
  /** Whether there are other operators' attempts to see. */
  byOperator: boolean
  /** Where there are several. */
  apps: readonly { app_id: string; name: string }[]
  messages: Messages
}

/** A plain GET form: it works before and without scripts, and the address holds what is shown. */
export function FilterForm({ filter, wrong, byOperator, apps, messages }: Props) {
  const { filters, outcome } = messages.history
  const isCleared = !isNarrowed(filter) && wrong === null
  const { person, app_id, code, message_id } = filter
  const isMore = isNarrowed({ person, app_id, code, message_id }) || wrong?.code !== undefined
  return (
    <search aria-label={filters.label}>
      <form
        // A filter cleared by its link must also leave the fields, which keep what was typed.
        key={historyHref(filter)}
        action="/history"
        className="flex flex-col gap-2"
      >
        <div className="grid grid-cols-2 items-end gap-2 tablet:grid-cols-4 desktop:flex">
          <Field label={filters.text} className="col-span-2 desktop:flex-2">
            <Input name="text" type="search" defaultValue={filter.text} maxLength={200} />
          </Field>
          {byOperator && (
            <Field label={filters.operator} className="desktop:flex-1">
              <Input name="operator" title={filters.nameHint} defaultValue={filter.operator} maxLength={200} />
            </Field>
          )}
          <Field label={filters.chat} className="desktop:flex-1">
            <Input name="chat" title={filters.nameHint} defaultValue={filter.chat} maxLength={200} />
          </Field>
          <Field label={filters.from} className="desktop:w-36">
            <Input name="from" type="date" defaultValue={filter.from} aria-invalid={wrong?.from !== undefined} />
          </Field>
          <Field label={filters.to} className="desktop:w-36">
            <Input name="to" type="date" defaultValue={filter.to} aria-invalid={wrong?.to !== undefined} />
          </Field>
          <Field label={filters.status} className={`${isCleared ? '' : 'col-span-2 tablet:col-span-1'} desktop:w-32`}>
            <Select name="status" defaultValue={filter.status} any={filters.any}>
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {outcome[status]}
                </option>
              ))}
            </Select>
          </Field>
          <OwnZone />
          <div className={`${isCleared ? '' : 'col-span-2'} flex gap-2 tablet:col-span-1`}>
            <Button type="submit" className="flex-1 tablet:flex-none">
              {filters.apply}
            </Button>
            {!isCleared && (
              <Link href="/history" className={buttonClass('quiet', 'flex-1 tablet:flex-none')}>
                {filters.clear}
              </Link>
            )}
          </div>
        </div>
        <details open={isMore}>
          <summary className="-my-1 w-fit cursor-pointer py-1 rounded-control text-note text-ink-2 hover:text-ink">
            {filters.more}
          </summary>
          <div className="mt-2 grid grid-cols-2 items-end gap-2 tablet:grid-cols-4 desktop:flex">
            <Field label={filters.person} className="desktop:w-48">
              <Input name="person" title={filters.personHint} defaultValue={person} maxLength={200} />
            </Field>
            {apps.length > 1 && (
              <Field label={filters.app} className="desktop:w-48">
                <Select name="app_id" defaultValue={app_id} any={filters.any}>
                  {apps.map((app) => (
                    <option key={app.app_id} value={app.app_id}>
                      {app.name}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Field label={filters.code} className="desktop:w-32">
              <Input
                name="code"
                maxLength={40}
                inputMode="numeric"
                defaultValue={code ?? wrong?.code}
                aria-invalid={wrong?.code !== undefined}
              />
            </Field>
            <Field label={filters.message_id} className="col-span-2 desktop:w-80">
              <Input
                name="message_id"
                title={filters.messageHint}
                defaultValue={message_id}
                // An address takes no more.
                maxLength={4000}
                className="font-mono"
                spellCheck={false}
                autoCapitalize="none"
              />
            </Field>
          </div>
        </details>
      </form>
    </search>
  )
}

function Field({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: every caller hands it one
    <label className={`flex min-w-0 flex-col gap-1 text-note text-ink-2 ${className}`}>
      {label}
      {children}
    </label>
  )
}

const control = 'h-8 w-full min-w-0 rounded-control border border-edge bg-surface px-2 text-control text-ink'

function Input({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input autoComplete="off" className={`${control} aria-[invalid=true]:border-danger ${className}`} {...rest} />
}

type SelectProps = { name: string; defaultValue: string | undefined; any: string; children: ReactNode }

function Select({ name, defaultValue = '', any, children }: SelectProps) {
  return (
    <select name={name} defaultValue={defaultValue} className={control}>
      <option value="">{any}</option>
      {children}
    </select>
  )
}
