'use client'

import { FlaskConical, Monitor, Moon, Sun } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { IconButton } from '#components/ui/buttons.tsx'
import { local } from '#lib/model/identity.ts'
import { may } from '#lib/model/roles.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { remember } from './choice-cookie.ts'
import { KeysHelp } from './keys-help.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { retriedImport } from './lazy.tsx'
import { NavLink } from './nav-link.tsx'
import { lazyPart } from './not-loaded.tsx'
import { useOffers } from './offers.ts'
import { OperatorBadge } from './operator-badge.tsx'
import { useMessages } from './use-messages.tsx'

const ApprovalsLink = lazyPart(dynamic(() => retriedImport(() => import('./approvals-link.tsx'))))
const SessionBar = lazyPart(dynamic(() => retriedImport(() => import('./session-bar.tsx')), { ssr: false }))

export type Theme = 'system' | 'light' | 'dark'

type Props = {
  sandbox: boolean
  operator: SignedIn
  /** After how long without a request the session ends; null where there is none of ours. */
  idle_ms: number | null
  /** Whether one signs in at the console itself. */
  signs_in: boolean
  /** How many requests for approval wait that concern them; undefined where the console knows none. */
  waiting: number | null | undefined
  theme: Theme
}

/** Where one is, where one can go, who one is, which language and theme: the same on every page. */
export function Header({ sandbox, operator, idle_ms, signs_in, waiting, theme }: Props) {
  const { app, nav } = useMessages()
  const path = usePathname()
  const audits = may(operator.roles, 'see_all_history')
  const jobs = may(operator.roles, 'send_jobs') || audits
  useOffers(() => ({ pages: [...(jobs ? (['/jobs'] as const) : []), ...(audits ? (['/audit'] as const) : [])] }))
  const link = (href: string, name: string) => (
    <NavLink href={href} here={href === '/' ? path === '/' : path.startsWith(href)}>
      {name}
    </NavLink>
  )
  return (
    <header className="sticky low:static top-0 z-20 shrink-0 border-b border-line bg-surface">
      <div className="flex min-h-12 items-center gap-x-4 px-4 max-tablet:flex-wrap max-tablet:pt-2">
        <Link href="/" className="rounded-control py-1 font-semibold whitespace-nowrap">
          {app.name}
        </Link>
        <nav
          aria-label={nav.label}
          className="order-last -mx-2 flex h-10 w-[calc(100%+1rem)] items-center overflow-x-auto desktop:gap-1 tablet:order-none tablet:mx-0 tablet:h-12 tablet:w-auto tablet:min-w-0"
        >
          {link('/', nav.compose)}
          {link('/history', nav.history)}
          {jobs && link('/jobs', nav.jobs)}
          {/* Before what is asked for now and then: how many wait is to be in sight. */}
          {waiting !== undefined && <ApprovalsLink given={waiting} />}
          {link('/errors', nav.errors)}
          {link('/status', nav.status)}
          {audits && link('/audit', nav.audit)}
        </nav>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          {sandbox && (
            <Link
              href="/sandbox"
              title={app.sandboxHint}
              aria-current={path === '/sandbox' ? 'page' : undefined}
              className="inline-flex min-h-6 items-center gap-1 rounded-full bg-warn-soft px-2 text-note whitespace-nowrap text-warn underline-offset-2 hover:underline"
            >
              <FlaskConical size={12} strokeWidth={1.5} aria-hidden />
              {/* Below a desktop there is room for one of the two. */}
              <span className={operator.id === local.subject ? '' : 'max-desktop:sr-only'}>{app.sandbox}</span>
            </Link>
          )}
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
          <KeysHelp />
          {operator.id === local.subject ? (
            <span
              className="hidden max-w-40 truncate text-note text-ink-2 desktop:inline"
              title={isolated(operator.id)}
            >
              {app.localOperator}
            </span>
          ) : (
            <OperatorBadge operator={operator} />
          )}
        </div>
      </div>
      {operator.id !== local.subject && (
        <SessionBar
          key={operator.id}
          operator_id={operator.id}
          ends_at={operator.ends_at}
          idle_ms={idle_ms}
          signs_in={signs_in}
        />
      )}
    </header>
  )
}

const themes: Theme[] = ['system', 'light', 'dark']
const themeIcons = { system: Monitor, light: Sun, dark: Moon }

function ThemeSwitch({ theme }: { theme: Theme }) {
  const { theme: words } = useMessages()
  const router = useRouter()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const Icon = themeIcons[theme]
  const change = () => {
    remember('theme', next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    router.refresh()
  }
  useOffers(() => ({ acts: { theme: change } }))
  return (
    <IconButton label={`${words.label}: ${words[theme]}`} onClick={change}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  )
}
