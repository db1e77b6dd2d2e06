import { useId } from 'react'

type Props<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: NoInfer<Value>; label: string }[]
  onChange(value: NoInfer<Value>): void
  /** After a press of the pointer; who walks by arrow keys goes on walking. */
  onPressed?(): void
  className?: string
}

/** One of a few, all in sight: a radio group that looks like a row of buttons; arrow keys move as in any radio group. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  onPressed,
  className = '',
}: Props<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`inline-flex flex-wrap rounded-control border border-line bg-page p-0.5 ${className}`}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-6 touch:h-9 items-center rounded-[4px] px-3 text-control whitespace-nowrap text-ink-2 has-checked:bg-raised has-checked:text-ink has-checked:shadow-[0_0_1px_var(--color-edge)] hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={({ detail }) => detail > 0 && onPressed?.()}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
