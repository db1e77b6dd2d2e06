import Link from 'next/link'
import type { ReactNode } from 'react'
import { dayIn, isDay, isZone } from '#components/history/day.ts'
import { OwnZone } from '#components/history/own-zone.tsx'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import { auditWords } from '#lib/i18n/audit.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { type Act, acts } from '#lib/model/audit.ts'

/** What the acts are narrowed to; the same words in the address, the form and the store. */
export type ShownActs = {
  act?: Act | undefined
  who?: string | undefined
  subject?: string | undefined
  /** Days, the last one whole, in the time zone of `zone`; without one, of UTC. */
  from?: string | undefined
  to?: string | undefined
  zone?: string | undefined
}

type Params = { [name: string]: string | string[] | undefined }

/** Reads an address; what it does not understand is left out. */
export function readShownActs(params: Params): ShownActs {
  const given = (name: string) => [params[name]].flat()[0]?.trim().slice(0, 500) || undefined
  const day = (name: string) => {
    const text = given(name)
    return text !== undefined && isDay(text) ? text : undefined
  }
  const [from, to, zone] = [day('from'), day('to'), given('zone')]
  return {
    act: acts.find((act) => act === given('act')),
    who: given('who'),
    subject: given('subject'),
    from,
    to,
    // Where no day is asked for, an address need not say whose days.
    ...((from || to) && zone !== undefined && isZone(zone) && { zone }),
  }
}

/** The same for the store, which knows moments and no days. */
export const actsSought = ({ from, to, zone = 'UTC', ...rest }: ShownActs) => ({
  ...rest,
  from: from && dayIn(zone, from),
  to: to && dayIn(zone, to, 1),
})

export function actsHref(shown: ShownActs, before?: number): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...shown, before }))
    if (value !== undefined) params.set(name, `${value}`)
  return params.size ? `/audit?${params}` : '/audit'
}

const field = 'h-8 w-full min-w-0 rounded-control border border-edge bg-surface px-2 text-control text-ink'

/** A plain GET form, as the history has it. */
export function ActFilter({ shown, locale }: { shown: ShownActs; locale: Locale }) {
  const { filters, acts: names } = auditWords[locale]
  return (
    <search aria-label={filters.label}>
      <form
        key={actsHref(shown)}
        action="/audit"
        className="grid grid-cols-2 items-end gap-2 tablet:grid-cols-3 desktop:grid-cols-6"
      >
        <Field label={filters.act}>
          <select name="act" defaultValue={shown.act ?? ''} className={field}>
            <option value="">{filters.any}</option>
            {acts.map((act) => (
              <option key={act} value={act}>
                {names[act]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={filters.who}>
          <input name="who" defaultValue={shown.who} maxLength={200} autoComplete="off" className={field} />
        </Field>
        <Field label={filters.subject}>
          <input name="subject" defaultValue={shown.subject} maxLength={500} autoComplete="off" className={field} />
        </Field>
        <Field label={filters.from}>
          <input name="from" type="date" defaultValue={shown.from} className={field} />
        </Field>
        <Field label={filters.to}>
          <input name="to" type="date" defaultValue={shown.to} className={field} />
        </Field>
        <OwnZone />
        <div className="flex gap-2">
          <Button type="submit">{filters.apply}</Button>
          {actsHref(shown) !== '/audit' && (
            <Link href="/audit" className={buttonClass('quiet')}>
              {filters.clear}
            </Link>
          )}
        </div>
      </form>
    </search>
  )
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: every caller hands it one
    <label className="flex min-w-0 flex-col gap-1 text-note text-ink-2">
      {label}
      {children}
    </label>
  )
}
