import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: { [Name in Look]: string } = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  plain: 'bg-surface text-ink border-line hover:bg-hover active:bg-press',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-hover active:bg-press',
  danger: 'bg-surface text-danger border-line hover:bg-danger-soft',
}

/** The classes of a button, for links that look like one. */
export const buttonClass = (look: Look = 'plain', className = '') =>
  `inline-flex h-8 touch:h-9 shrink-0 items-center justify-center gap-2 rounded-control border px-3 text-control whitespace-nowrap transition-colors duration-80 disabled:cursor-not-allowed disabled:opacity-40 aria-disabled:cursor-not-allowed aria-disabled:opacity-40 ${looks[look]} ${className}`

/** The classes of a link within the console that stands beside buttons. It is larger to hit than it looks. */
export const linkClass = '-my-1 rounded-control py-1 text-control text-accent underline-offset-2 hover:underline'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; children: ReactNode }

/** @param busy whether what it does is under way: a press does nothing. `disabled` would take the focus away. */
export function Button({
  look = 'plain',
  className = '',
  type = 'button',
  busy = false,
  ...rest
}: Props & { busy?: boolean; ref?: Ref<HTMLButtonElement> }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} {...(busy && underWay)} />
}

const underWay = { 'aria-disabled': true, onClick: (event: MouseEvent) => event.preventDefault() }

/** A button that shows only an icon; its name is spoken and shown on hover. */
export function IconButton({
  label,
  className = '',
  ...rest
}: Omit<Props, 'look'> & { label: string; ref?: Ref<HTMLButtonElement> }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-8 touch:size-9 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink active:bg-press disabled:opacity-40 ${className}`}
      {...rest}
    />
  )
}
