import type { MsgType } from '#lib/protocol/messages.ts'
import { type EditRemedy, type Remedy, remedies, type ValueRemedy } from '#lib/protocol/remedies.ts'
import { changed, type TextChange } from '../editing/edit.ts'
import type { Refusal } from '../refusal/said.ts'
import type { Spot } from '../refusal/spots.ts'
import { edits, valueAt } from '../remedies.ts'
import { bytesSent } from './shrink.ts'

/** A remedy as it would act at a place. */
export type Offer =
  | {
      remedy: EditRemedy
      /** What it makes of the JSON. */
      source: string
      /** What goes and what comes, at the one place that changes; in one line each. */
      before: string
      after: string
      /** Bytes of the request that are saved; below 0: added. */
      saves: number
    }
  | { remedy: ValueRemedy; value: string }

/** Tried at any place, in the order of how little is lost. */
const anywhere: readonly (EditRemedy | ValueRemedy)[] = [
  'fix_mention',
  'other_link',
  'other_image',
  'other_person',
  'other_file',
  'remove_part',
  'replace_by_words',
  'remove_element',
]

/**
 * What can be done at a place of a draft about a refusal: what its code names first, then what holds for any place. Only
 * what has a meaning there.
 *
 * @param named by the guidance of the code
 */
export function offersAt(
  refusal: Refusal,
  named: readonly Remedy[],
  spot: Spot,
  property: string | null,
  source: string,
  msg_type: MsgType,
): Offer[] {
  const given = {
    source,
    msg_type,
    path: spot.path,
    within: spot.within,
    property,
    said: refusal.card?.error_value ?? refusal.msg,
  }
  const all = [...new Set([...named, ...anywhere])]
  return all.flatMap((remedy): Offer[] => {
    if (isEdit(remedy)) {
      const changes = edits[remedy](given)
      const offer = changes && edited(remedy, source, changes)
      return offer && offer.source !== source ? [offer] : []
    }
    if (!isValue(remedy)) return []
    const value = valueAt(remedy, given)
    return value === null ? [] : [{ remedy, value }]
  })
}

const isEdit = (remedy: Remedy): remedy is EditRemedy => remedies[remedy] === 'edit'
const isValue = (remedy: Remedy): remedy is ValueRemedy => remedies[remedy] === 'value'

/** An edit, told by what it changes. */
export function edited(remedy: EditRemedy, source: string, changes: TextChange[]): Extract<Offer, { source: string }> {
  const made = changed(source, changes)
  return {
    remedy,
    source: made,
    before: inOneLine(changes.map(({ from, to }) => source.slice(from, to)).join(' ')),
    after: inOneLine(changes.map(({ insert }) => insert).join(' ')),
    saves: bytesSent(source) - bytesSent(made),
  }
}

/** More of a change is not read in a line. */
const longest = 160

function inOneLine(json: string): string {
  const line = json
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .replace(/^,/, '')
    .replace(/, ?$/, '')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
