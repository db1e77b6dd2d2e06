import { admin } from './en/admin.ts'
import { controls, elements, leaving } from './en/card.ts'
import { cardEditor, editor } from './en/card-editor.ts'
import { chart } from './en/chart.ts'
import { composer } from './en/composer.ts'
import { drawing } from './en/drawing.ts'
import { errors } from './en/errors.ts'
import { guidance } from './en/guidance.ts'
import { history } from './en/history.ts'
import { landing } from './en/landing.ts'
import { outcome } from './en/outcome.ts'
import { palette } from './en/palette.ts'
import { pasted } from './en/pasted.ts'
import { postEditor } from './en/post-editor.ts'
import { preview } from './en/preview.ts'
import { problems } from './en/problems.ts'
import { remedies } from './en/remedies.ts'
import { roles } from './en/roles.ts'
import { sandbox } from './en/sandbox.ts'
import { session } from './en/session.ts'
import { app, common, failure, language, nav, theme } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { size } from './en/size.ts'
import { target } from './en/target.ts'
import { uuid } from './en/uuid.ts'

/**
 * The console in English. A sentence with a blank is a function of what fills it.
 *
 * Glossary: message, reply, post, card, thread, chat, group, bot, app, draft, attempt, sandbox, scope.
 */
export const en = {
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
