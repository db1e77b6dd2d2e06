import { json } from '@codemirror/lang-json'
import { Compartment, EditorState } from '@codemirror/state'

/**
 * In longer documents nothing is coloured or folded: of text that is no JSON the parser takes hundreds of milliseconds,
 * in tasks of a hundred. What can be sent has 30 KB and seldom three times that as it is laid out.
 */
const most = 90_000

/** JSON with its colours and folds, in documents that are short enough for it. */
export function jsonLanguage(length: number) {
  const compartment = new Compartment()
  const of = (length: number) => (length > most ? [] : json())
  return [
    compartment.of(of(length)),
    EditorState.transactionExtender.of(({ startState, newDoc }) =>
      startState.doc.length > most === newDoc.length > most
        ? null
        : { effects: compartment.reconfigure(of(newDoc.length)) },
    ),
  ]
}
