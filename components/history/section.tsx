import { type ReactNode, useId } from 'react'

/** A panel with its heading; `beside` stands at the heading's right. */
export function Section({ title, beside, children }: { title: string; beside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-panel border border-line bg-surface p-4"
    >
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4">
        <h2 id={id} className="text-heading font-semibold">
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  )
}
