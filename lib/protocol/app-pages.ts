import type { Cloud } from './chat-link.ts'

/** The open platforms, each with a Developer Console of its own. */
const platforms = { feishu: 'https://open.feishu.cn', lark: 'https://open.larksuite.com' }

/** Pages of an app in the Developer Console of its cloud; the sandbox has none. */
export function appPages(cloud: Cloud, app_id: string) {
  if (cloud === 'sandbox') return null
  const app = `${platforms[cloud]}/app/${encodeURIComponent(app_id)}`
  return {
    app,
    /** Where these scopes are asked for, already chosen. */
    scopes: (wanted: readonly string[]) =>
      `${app}/auth?q=${wanted.map(encodeURIComponent).join(',')}&op_from=openapi&token_type=tenant`,
  }
}
