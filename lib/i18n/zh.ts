import type { Messages } from './translations.ts'
import { admin } from './zh/admin.ts'
import { controls, elements, leaving } from './zh/card.ts'
import { cardEditor, editor } from './zh/card-editor.ts'
import { chart } from './zh/chart.ts'
import { composer } from './zh/composer.ts'
import { drawing } from './zh/drawing.ts'
import { errors } from './zh/errors.ts'
import { guidance } from './zh/guidance.ts'
import { history } from './zh/history.ts'
import { landing } from './zh/landing.ts'
import { outcome } from './zh/outcome.ts'
import { palette } from './zh/palette.ts'
import { pasted } from './zh/pasted.ts'
import { postEditor } from './zh/post-editor.ts'
import { preview } from './zh/preview.ts'
import { problems } from './zh/problems.ts'
import { remedies } from './zh/remedies.ts'
import { roles } from './zh/roles.ts'
import { sandbox } from './zh/sandbox.ts'
import { session } from './zh/session.ts'
import { app, common, failure, language, nav, theme } from './zh/shell.ts'
import { signIn } from './zh/sign-in.ts'
import { size } from './zh/size.ts'
import { target } from './zh/target.ts'
import { uuid } from './zh/uuid.ts'

/**
 * 回复台的中文。术语：消息、回复、富文本、卡片、话题、会话、群组、机器人、应用、草稿、发送记录、沙箱、权限。
 */
export const zh: Messages = {
  app,
  nav,
  language,
  theme,
  common,
  composer,
  postEditor,
  problems,
  remedies,
  outcome,
  history,
  controls,
  leaving,
  elements,
  preview,
  landing,
  drawing,
  chart,
  cardEditor,
  editor,
  guidance,
  errors,
  sandbox,
  session,
  admin,
  failure,
  target,
  pasted,
  signIn,
  roles,
  uuid,
  size,
  palette,
}
