import { EditorState, StateEffect, Transaction } from '@codemirror/state'

const leftOut = StateEffect.define<number>()

/** More at once than anybody types. */
const several = 100

/**
 * Takes what is pasted or dropped only as far as the document has room; a letter always has. An editor of megabytes meets no frame,
 * and nothing of that length can be sent.
 */
export const keepsRoom = (most: number) =>
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || !transaction.isUserEvent('input')) return transaction
    const pasted = transaction.isUserEvent('input.paste') || transaction.isUserEvent('input.drop')
    const grown = transaction.newDoc.length - transaction.startState.doc.length
    if (!pasted && grown < several) return transaction
    const over = transaction.newDoc.length - most
    if (over <= 0) return pasted ? [transaction, { effects: leftOut.of(0) }] : transaction
    let toLeaveOut = over
    const changes: { from: number; to: number; insert: string }[] = []
    transaction.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
      changes.push({ from, to, insert: inserted.toString() })
    })
    for (const change of [...changes].reverse()) {
      const { insert } = change
      change.insert = insert.slice(0, Math.max(0, insert.length - toLeaveOut))
      toLeaveOut -= insert.length - change.insert.length
    }
    const made = transaction.startState.changes(changes)
    return {
      changes: made,
      selection: { anchor: made.mapPos(transaction.startState.selection.main.to, 1) },
      effects: leftOut.of(over - toLeaveOut),
      annotations: Transaction.userEvent.of(transaction.annotation(Transaction.userEvent) ?? 'input'),
      scrollIntoView: true,
    }
  })

/** How much the last of these left out; null where none tells. */
export const leftOutBy = (transactions: readonly Transaction[]): number | null =>
  transactions.flatMap(({ effects }) => effects.filter((effect) => effect.is(leftOut))).at(-1)?.value ?? null
