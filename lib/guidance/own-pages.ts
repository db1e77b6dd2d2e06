import { appPages } from '#lib/protocol/app-pages.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import { links } from './codes/links.ts'
import type { Guidance, Link } from './guidance-entry.ts'

/** The app a refusal is about, as the consoles of its cloud know it. */
type OwnApp = { app_id: string; cloud: Cloud }

const admins = { feishu: links.adminConsole.href, lark: 'https://www.larksuite.com/admin' }

/**
 * The same guidance with the pages of this very app, on the cloud it lives on: the Developer Console opens at the app,
 * and where scopes are missing, with those asked for.
 */
export function withOwnPages<Given extends Pick<Guidance, 'links'>>(
  guidance: Given,
  { app_id, cloud }: OwnApp,
  scopes: readonly string[],
): Given {
  const pages = appPages(cloud, app_id)
  if (cloud === 'sandbox' || !pages) return guidance
  const own = (link: Link): Link => {
    if (link.href === links.adminConsole.href) return { ...link, href: admins[cloud] }
    if (link.href !== links.developerConsole.href) return link
    if (scopes.length === 0) return { ...link, href: pages.app }
    return { href: pages.scopes(scopes), label: scopesLabel }
  }
  const [first, ...more] = guidance.links
  return { ...guidance, links: [own(first), ...more.map(own)] }
}

const scopesLabel = { 'zh-CN': '申请这些权限', en: 'Request these scopes' }
