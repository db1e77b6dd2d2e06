import { type ReactNode, useId } from 'react'

/** A panel with its heading and what it is about. */
export function Section({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-panel border border-line bg-surface p-4"
    >
      <div>
        <h2 id={id} className="text-heading font-semibold">
          {title}
        </h2>
        {about && <p className="text-note text-ink-2">{about}</p>}
      </div>
      {children}
    </section>
  )
}
