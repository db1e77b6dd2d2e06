import { FileUp, MessagesSquare, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, IconButton } from '#components/ui/buttons.tsx'
import { severalWords } from '#lib/i18n/several.ts'
import { isBook } from '#lib/several/book.ts'
import type { SheetRead } from '#lib/several/spreadsheet.ts'
import { longestTable, rowsOf, type SaidOfTable, type Table, withMessages } from '#lib/several/table.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { CopyColumn } from './copy-column.tsx'
import { tableInHtml, textOfFile } from './pasted-table.ts'
import { sheetIn } from './sheet-reader.ts'

const Chooser = lazyPart(
  dynamic(() => retriedImport(() => import('#components/chooser/chooser-dialog.tsx')), { ssr: false }),
)

type Props = {
  text: string
  table: Table | null
  /** Whether they may read chats. */
  mayRead: boolean
  /** Whether the browser keeps it. */
  saved: boolean
  onText(text: string): void
  onSaid(said: SaidOfTable): void
}

type Trouble =
  | { kind: 'notText' | 'emptySheet'; name: string }
  | { kind: 'tooLong' }
  | { kind: 'notBook'; name: string; why: Extract<SheetRead, { status: 'unread' }>['why'] }

/** A workbook the table came from, as long as nothing else did. */
type Book = Pick<Extract<SheetRead, { status: 'read' }>, 'sheets' | 'sheet'> & { file: File }

/** Where the messages come from: typed, pasted, out of a file, chosen in chats; and how the table is meant. */
export function TableField({ text, table, mayRead, saved, onText, onSaid }: Props) {
  const { table: words } = useMessagesOf(severalWords)
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [isText, setIsText] = useState(text.trim() === '')
  const fold = useRef<HTMLButtonElement>(null)
  const gaveWay = useRef(false)
  const isTable = !isText && table !== null
  useEffect(() => {
    // The field one pasted into gives way to what was read in it, with the focus.
    if (isTable && gaveWay.current) fold.current?.focus()
    gaveWay.current = false
  }, [isTable])
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [picking, setPicking] = useState(false)
  const [book, setBook] = useState<Book | null>(null)
  /** The file that is being read: of several that are opened the last one counts. */
  const [opening, setOpening] = useState<File | null>(null)
  const last = useRef<File | null>(null)

  const leave = () => {
    last.current = null
    setOpening(null)
    setBook(null)
    setTrouble(null)
  }
  const take = (text: string) => {
    leave()
    if (text.length > longestTable) return setTrouble({ kind: 'tooLong' })
    onText(text)
    setIsText(text.trim() === '')
  }
  const open = async (given: File | undefined, sheet = 0) => {
    if (!given) return
    last.current = given
    setOpening(given)
    setTrouble(null)
    const { name } = given
    const head = new Uint8Array(await given.slice(0, 4).arrayBuffer())
    const read = isBook(head) ? await sheetIn({ book: given, sheet }) : await textOfFile(given)
    if (last.current !== given) return
    setOpening(null)
    if (read === null) setTrouble({ kind: 'notText', name })
    else if (typeof read === 'string') take(read)
    else if (read.status === 'unread') setTrouble({ kind: 'notBook', name, why: read.why })
    else {
      take(read.text)
      setBook({ ...read, file: given })
      if (read.text === '') setTrouble({ kind: 'emptySheet', name })
    }
  }
  const clear = () => {
    take('')
    requestAnimationFrame(() => document.getElementById(id)?.focus())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button does the same
    <div
      className="flex flex-col gap-2"
      onDragOver={(event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        void open(event.dataTransfer.files[0])
      }}
    >
      <div className="flex flex-wrap items-center gap-2">
        {isText || !table ? (
          <label htmlFor={id} className="text-control text-ink-2">
            {words.label}
          </label>
        ) : (
          <TableSaid table={table} onSaid={onSaid} />
        )}
        {book && book.sheets.length > 1 && (
          <SheetChooser book={book} onSheet={(sheet) => void open(book.file, sheet)} />
        )}
        <div className="ml-auto flex items-center">
          {table && (
            <Button ref={fold} look="quiet" onClick={() => setIsText(!isText)}>
              {isText ? words.fold : words.edit}
            </Button>
          )}
          {mayRead && (
            <IconButton label={words.pick} onClick={() => setPicking(true)}>
              <MessagesSquare size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          <IconButton label={words.file} onClick={() => file.current?.click()}>
            <FileUp size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          {text !== '' && (
            <IconButton label={words.clear} onClick={clear}>
              <X size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
        </div>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,text/*"
          hidden
          onChange={({ target }) => {
            void open(target.files?.[0])
            // The same file may be chosen again.
            target.value = ''
          }}
        />
      </div>
      {(isText || !table) && (
        <textarea
          id={id}
          aria-label={words.paste}
          value={text}
          rows={4}
          maxLength={longestTable}
          placeholder={words.placeholder}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={({ target }) => {
            leave()
            onText(target.value)
          }}
          onPaste={(event) => {
            const { clipboardData, currentTarget } = event
            // Into what stands there already a paste goes as ever.
            if (currentTarget.value !== '') return
            const pasted = tableInHtml(clipboardData.getData('text/html')) ?? clipboardData.getData('text')
            if (!/[\r\n\t]/.test(pasted)) return
            event.preventDefault()
            take(pasted)
            gaveWay.current = true
          }}
          className="min-h-24 resize-y rounded-control border border-edge bg-surface px-2 py-1 font-mono text-control text-ink placeholder:font-sans placeholder:text-ink-2"
        />
      )}
      <p role="status" className="text-note text-ink-2 empty:hidden">
        {opening && words.opening(isolated(opening.name))}
      </p>
      {trouble && (
        <p role="alert" className="text-note wrap-anywhere text-danger">
          {saidOf(trouble, words)}
        </p>
      )}
      {!saved && <p className="text-note text-warn">{words.notKept}</p>}
      {picking && (
        <Picker
          onClose={(picked) => {
            setPicking(false)
            if (picked.length > 0) take(withMessages(table, picked))
          }}
        />
      )}
    </div>
  )
}

function saidOf(trouble: Trouble, words: (typeof severalWords)['en']['table']): string {
  switch (trouble.kind) {
    case 'tooLong':
      return words.tooLong(longestTable.toLocaleString('en'))
    case 'notBook':
      return words.notBook[trouble.why](isolated(trouble.name))
    default:
      return words[trouble.kind](isolated(trouble.name))
  }
}

/** Which sheet of a workbook the table is. */
function SheetChooser({ book: { sheets, sheet }, onSheet }: { book: Book; onSheet(sheet: number): void }) {
  const { table: words } = useMessagesOf(severalWords)
  const id = useId()
  return (
    <span className="flex min-w-0 items-center gap-1">
      <label htmlFor={id} className="text-note whitespace-nowrap text-ink-2">
        {words.sheet}
      </label>
      <select
        id={id}
        value={sheet}
        onChange={({ target }) => onSheet(Number(target.value))}
        className="h-7 max-w-40 rounded-control border border-edge bg-surface px-1 text-note text-ink"
      >
        {sheets.map((name, i) => (
          <option key={name} value={i}>
            {isolated(name)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Chooses one message after the other, until the dialog is closed. */
function Picker({ onClose }: { onClose(picked: string[]): void }) {
  const [picked, setPicked] = useState<string[]>([])
  return (
    <Chooser
      start={null}
      current={null}
      picked={picked}
      onChoose={(id) => setPicked((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]))}
      onSticker={null}
      onClose={() => onClose(picked)}
    />
  )
}

type SaidProps = { table: Table; onSaid(said: SaidOfTable): void }

/** How the table is read: how many rows, which column holds the ids, whether names stand above; what to use of it. */
function TableSaid({ table, onSaid }: SaidProps) {
  const { table: words } = useMessagesOf(severalWords)
  const id = useId()
  const { columns, ids, header } = table
  const { count, orMore } = rowsOf(table)
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-control">
      <span className="font-semibold tabular-nums">{words.rows(count, orMore)}</span>
      {columns.length > 1 && (
        <span className="flex min-w-0 items-center gap-1">
          <label htmlFor={id} className="text-note whitespace-nowrap text-ink-2">
            {words.ids}
          </label>
          <select
            id={id}
            value={ids}
            onChange={({ target }) => onSaid({ ids: Number(target.value) })}
            className="h-7 max-w-40 rounded-control border border-edge bg-surface px-1 text-note text-ink"
          >
            {columns.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and never change places
              <option key={i} value={i}>
                {isolated(name)}
              </option>
            ))}
          </select>
        </span>
      )}
      <label className="flex items-center gap-1 text-note whitespace-nowrap">
        <input
          type="checkbox"
          checked={header}
          onChange={({ target }) => onSaid({ header: target.checked, ids })}
          className="accent-accent"
        />
        {words.header}
      </label>
      {columns.length > 1 && <CopyColumn names={columns.filter((_, i) => i !== ids)} />}
    </div>
  )
}
