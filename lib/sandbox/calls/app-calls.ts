import { botStates } from '#lib/protocol/endpoints/bot-info.ts'
import { accepted, type Call, topAnswer } from '../answers.ts'
import { ownBot } from '../world/people.ts'

/**
 * The bot of the app; its fields stand beside `code`.
 * @see https://open.feishu.cn/document/client-docs/bot-v3/obtain-bot-info
 */
export function readBot(call: Call): Response {
  const { bot } = call.options
  const fields = { app_name: ownBot.name, avatar_url: '', ip_white_list: [], open_id: ownBot.open_id }
  return topAnswer({ code: 0, msg: 'ok', bot: { activate_status: botStates.indexOf(bot), ...fields } }, call)
}

/** @see https://open.feishu.cn/document/server-docs/application-v6/scope/list */
export function readScopes(call: Call): Response {
  const scopes = call.options.scopes.map((scope_name) => ({ scope_name, grant_status: 1, scope_type: 'tenant' }))
  return accepted({ scopes }, call)
}
