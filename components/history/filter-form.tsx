import Link from 'next/link'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { type HistoryFilter, historyHref, isNarrowed, statuses } from './filter.ts'

type Props = {
  filter: HistoryFilter
  /** Whether there are other operators' attempts to see. */
  byOperator: boolean
  messages: Messages
}

/** A plain GET form: it works before and without scripts, and the address holds what is shown. */
export function FilterForm({ filter, byOperator, messages }: Props) {
  const { filters, outcome } = messages.history
  return (
    <search aria-label={filters.label}>
      <form
        // A filter cleared by its link must also leave the fields, which keep what was typed.
        key={historyHref(filter)}
        action="/history"
        className="grid grid-cols-2 items-end gap-x-2 gap-y-2 tablet:grid-cols-3 desktop:flex"
      >
        <Field label={filters.text} className="col-span-2 tablet:col-span-1 desktop:flex-2">
          <Input name="text" type="search" defaultValue={filter.text} maxLength={200} />
        </Field>
        <Field label={filters.status} className="desktop:w-32">
          <select
            name="status"
            defaultValue={filter.status ?? ''}
            className="h-8 w-full rounded-control border border-edge bg-surface px-2 text-control"
          >
            <option value="">{filters.any}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {outcome[status]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={filters.code} className="desktop:w-24">
          <Input name="code" maxLength={40} inputMode="numeric" pattern=" *[0-9]{1,15} *" defaultValue={filter.code} />
        </Field>
        <Field label={filters.message_id} className="desktop:flex-2">
          <Input
            name="message_id"
            title={filters.messageHint}
            defaultValue={filter.message_id}
            // An address takes no more.
            maxLength={4000}
            className="font-mono"
            spellCheck={false}
            autoCapitalize="none"
          />
        </Field>
        {byOperator && (
          <Field label={filters.operator} className="desktop:flex-1">
            <Input name="operator" defaultValue={filter.operator} maxLength={200} />
          </Field>
        )}
        <div className="col-span-2 flex gap-2 tablet:col-span-1">
          <Button type="submit" className="flex-1 tablet:flex-none">
            {filters.apply}
          </Button>
          {isNarrowed(filter) && (
            <Link href="/history" className={buttonClass('quiet', 'flex-1 tablet:flex-none')}>
              {filters.clear}
            </Link>
          )}
        </div>
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

function Input({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return (
    <input
      autoComplete="off"
      className={`h-8 w-full min-w-0 rounded-control border border-edge bg-surface px-2 text-control text-ink ${className}`}
      {...rest}
    />
  )
}
