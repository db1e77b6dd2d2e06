'use client'

import { FlaskConical, Monitor, Moon, Sun } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { IconButton } from '#components/ui/buttons.tsx'
import { type Locale, localeCookie, locales } from '#lib/i18n/locale.ts'
import type { Operator } from '#lib/model/attempt.ts'
import { KeysHelp } from './keys-help.tsx'
import { OperatorName } from './operator-name.tsx'
import { useLocale, useMessages } from './use-messages.tsx'

export type Theme = 'system' | 'light' | 'dark'

/** Where one is, where one can go, which language and theme: the same on every page. */
export function Header({ sandbox, operator, theme }: { sandbox: boolean; operator: Operator; theme: Theme }) {
  const { app, nav } = useMessages()
  const path = usePathname()
  const links = [
    ['/', nav.compose],
    ['/history', nav.history],
    ['/errors', nav.errors],
    ...(sandbox ? [['/sandbox', nav.sandbox] as const] : []),
  ] as const
  return (
    <header className="sticky top-0 z-20 shrink-0 border-b border-line bg-surface">
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 max-tablet:pt-2">
        <Link href="/" className="rounded-control py-1 font-semibold whitespace-nowrap">
          {app.name}
        </Link>
        <nav
          aria-label={nav.label}
          className="order-last -mx-2 flex h-10 w-full items-center gap-1 tablet:order-none tablet:mx-0 tablet:h-12 tablet:w-auto"
        >
          {links.map(([href, name]) => {
            const here = href === '/' ? path === '/' : path.startsWith(href)
            return (
              <Link
                key={href}
                href={href}
                aria-current={here ? 'page' : undefined}
                className={`rounded-control px-2 py-1 text-control whitespace-nowrap hover:bg-hover ${here ? 'bg-press text-ink' : 'text-ink-2'}`}
              >
                {name}
              </Link>
            )
          })}
        </nav>
        <div className="ml-auto flex items-center gap-2">
          {sandbox && (
            <span
              title={app.sandboxHint}
              className="inline-flex items-center gap-1 rounded-full bg-warn-soft px-2 text-note whitespace-nowrap text-warn"
            >
              <FlaskConical size={12} strokeWidth={1.5} aria-hidden />
              {app.sandbox}
            </span>
          )}
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
          <KeysHelp />
          <span className="hidden max-w-40 truncate text-note text-ink-2 desktop:inline" title={operator.id}>
            <OperatorName operator={operator} />
          </span>
        </div>
      </div>
    </header>
  )
}

const aYear = 365 * 24 * 3600

function remember(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${name}=${value}; path=/; max-age=${aYear}; samesite=lax`
}

function LanguageSwitch() {
  const { language } = useMessages()
  const locale = useLocale()
  const router = useRouter()
  const choose = (chosen: Locale) => {
    remember(localeCookie, chosen)
    router.refresh()
  }
  return (
    <fieldset className="flex rounded-control border border-line">
      <legend className="sr-only">{language.label}</legend>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          title={language[each]}
          onClick={() => choose(each)}
          className={`h-6 rounded-control px-2 text-note ${each === locale ? 'bg-press text-ink' : 'text-ink-2 hover:text-ink'}`}
        >
          {each === 'en' ? 'EN' : '中文'}
        </button>
      ))}
    </fieldset>
  )
}

const themes: Theme[] = ['system', 'light', 'dark']
const themeIcons = { system: Monitor, light: Sun, dark: Moon }

function ThemeSwitch({ theme }: { theme: Theme }) {
  const { theme: words } = useMessages()
  const router = useRouter()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const Icon = themeIcons[theme]
  return (
    <IconButton
      label={`${words.label}: ${words[theme]}`}
      onClick={() => {
        remember('theme', next)
        if (next === 'system') delete document.documentElement.dataset.theme
        else document.documentElement.dataset.theme = next
        router.refresh()
      }}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  )
}
