import { type ReactNode, useId } from 'react'

/** A headed part of the page. */
export function Panel({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-panel border border-line bg-surface">
      <div className="px-4 pt-3 pb-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {about && <p className="text-note text-ink-2">{about}</p>}
      </div>
      {children}
    </section>
  )
}
