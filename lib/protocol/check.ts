import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser'
import type * as z from 'zod/mini'
import { type ReadJson, type ReadResult, readJson } from '#lib/json/json.ts'
import { asText } from '#lib/json/node.ts'
import { type MsgType, messages } from './messages.ts'
import type { Finding, Path, Problem } from './problems.ts'

/** What is wrong inside a content, beyond its shape: `contentProblems` of card/content-problems.ts. */
export type ContentCheck = (root: Node, msg_type: MsgType) => Problem[]

/**
 * What Feishu would say of a content, as far as its documents tell.
 *
 * @param content the JSON text that would be sent
 * @param source the JSON the operator sees, when the content was typed as JSON; places refer to it
 * @param inside looks into it. It knows the whole vocabulary of cards, so a page brings it when something is written;
 *   without it only the shape around is checked
 * @param read that of the editor, where there is one
 * @returns the problems, those Feishu refuses first; empty when nothing is wrong that we know of
 */
export function checkContent(
  msg_type: MsgType,
  content: string,
  source: string | null,
  inside: ContentCheck | null,
  read: ReadJson = readJson,
): Problem[] {
  try {
    return problemsIn(msg_type, read(source ?? content), source !== null, inside)
  } catch (error) {
    // Nested so deep that no reader has the stack for it, Feishu's included.
    if (error instanceof RangeError) return [{ kind: 'too_deep', max: 5, severity: 'refused', path: [] }]
    throw error
  }
}

/** Nobody reads more of them. */
const most = 300

function problemsIn(msg_type: MsgType, read: ReadResult, typed: boolean, inside: ContentCheck | null): Problem[] {
  if ('errors' in read)
    return read.errors.map(({ reason, offset, length }) => ({
      kind: 'json_syntax',
      reason,
      severity: 'refused',
      path: [],
      at: { from: offset, to: offset + Math.max(length, 1) },
    }))
  const { tree } = read.json
  // For looking at only: large integers lose digits here, what is sent never comes by.
  const { error } = messages[msg_type].content.safeParse(getNodeValue(tree), { reportInput: true })
  const around = (error?.issues ?? []).slice(0, most).map((issue) => ({
    ...problemOf(issue),
    ...(typed && place(tree, issue.path)),
  }))
  const within = inside?.(tree, msg_type) ?? []
  const problems = [...around, ...(typed ? within : within.map(({ at: _, ...problem }) => problem))]
  return problems.sort((a, b) => Number(a.severity === 'doubtful') - Number(b.severity === 'doubtful'))
}

/** Where an issue stands: the node at its path, or the nearest one around it that exists. */
function place(tree: Node, path: PropertyKey[]) {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as Path)
    if (!node) continue
    const key = node.parent?.type === 'property' ? node.parent : node
    const shown = length === path.length ? key : node
    return { at: { from: shown.offset, to: shown.offset + Math.min(shown.length, 400) } }
  }
  return {}
}

function problemOf(issue: z.core.$ZodIssue): Finding & { severity: Problem['severity']; path: Path } {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const field = fieldName(path)
  switch (issue.code) {
    case 'custom':
      if (issue.params?.finding) return { ...issue.params.finding, severity: issue.params.severity, path }
      break
    case 'invalid_type':
      return issue.input === undefined
        ? { kind: 'missing', field, severity: 'refused', path }
        : { kind: 'wrong_type', field, expected: issue.expected, severity: 'refused', path }
    case 'too_small':
      return { kind: 'missing', field, severity: 'refused', path }
    case 'invalid_value':
      return { kind: 'not_allowed', field, allowed: issue.values.map(String).join(', '), severity: 'refused', path }
    case 'invalid_union': {
      if (issue.discriminator) {
        const tag = (issue.input as Record<string, unknown> | undefined)?.[issue.discriminator]
        return tag === undefined
          ? { kind: 'missing', field, severity: 'refused', path }
          : { kind: 'unknown_tag', tag: asText(tag), severity: 'refused', path }
      }
    }
  }
  return { kind: 'other', text: issue.message, severity: 'doubtful', path }
}

/** content[0][1].href, as an operator would say it; the whole content is `content`. */
const fieldName = (path: Path) =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  ) || 'content'
