'use client'

import './post-editor.css'
import {
  AtSign,
  Bold,
  Braces,
  Film,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  Redo2,
  Smile,
  SquareCode,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react'
import { toggleMark } from 'prosemirror-commands'
import { closeHistory } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { NodeSelection, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type ComponentType, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useSelection } from '#components/preview/use-selection.tsx'
import { isPressed, printed } from '#components/shell/keys.ts'
import { useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import { Button } from '#components/ui/buttons.tsx'
import { CaretFrame } from '#components/ui/caret-frame.tsx'
import { type Tool, ToolRow } from '#components/ui/tool-row.tsx'
import { emojiNames } from '#lib/i18n/emoji-names.ts'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import { pointerOf, stepsOf } from '#lib/json/pointer.ts'
import { type PostStyle, postStyles } from '#lib/post/lines.ts'
import type { PostBody } from '#lib/post/source.ts'
import {
  linkAt,
  looksAt,
  placeholderOf,
  putAtom,
  putLine,
  redoWritten,
  setLink,
  typedOverLink,
  undoWritten,
} from './commands.ts'
import { EmojiPicker } from './emoji-picker.tsx'
import { LinkRow } from './link-row.tsx'
import { isMisread, toggleList, typedList } from './lists.ts'
import { nodeViews } from './node-views.ts'
import { type Copied, markdownKept, markdownRead, pasteOf, type Told } from './paste.ts'
import { PasteBar } from './paste-bar.tsx'
import { askFor, closeQuery, type Query } from './query.ts'
import { schema } from './schema.ts'
import { caughtUp, fromElsewhere, offsetOf, type Session, sessionOf, textsOf } from './session.ts'

export type Media = 'img' | 'media'
export type MentionsProps = {
  /** Where the keys are. */
  field: HTMLElement
  query: string
  onTake(person: { id: string; name: string }): void
  onClose(): void
}
export type UploadProps = {
  kind: Media
  /** @param left how many that were chosen are not through yet */
  onKey(key: string, left: number): void
  /** A picture for a video that stands in the post by now. */
  onCover(file_key: string, image_key: string): void
}

/** A place to go to: a line, an element of it, and of its text a part. */
type Place = { steps: readonly (string | number)[]; within?: { from: number; to: number } | undefined; focus: boolean }

type Props = {
  language: string
  body: PostBody
  /** Whether that is what it said itself. */
  isOwn: boolean
  /** The editors of each language, for as long as the post is written. */
  sessions: Map<string, Session>
  label: string
  toolsLabel: string
  /** Told each line as it stands in the JSON. */
  onLines(texts: string[]): void
  /** To be gone to once; null where nobody asked. */
  place: Place | null
  /** Told of a place in another language that was asked for. */
  onElsewhere(steps: (string | number)[], focus: boolean): void
  Mentions: ComponentType<MentionsProps>
  Upload: ComponentType<UploadProps>
  /** Files that were dropped or pasted: the upload of their kind opens for them. */
  onFiles(files: readonly File[]): Media | null
}

const icons = { bold: Bold, italic: Italic, underline: Underline, lineThrough: Strikethrough } satisfies Record<
  PostStyle,
  unknown
>

/** From one language to another, and into the next post. */
let copied: Copied | null = null

/** Before the editor copies it itself. */
function keep(view: EditorView): boolean {
  const slice = view.state.selection.content()
  if (slice.size > 0) copied = { slice, html: view.serializeForClipboard(slice).dom.innerHTML }
  return false
}

/** One language of a post, as it will read: each of its tags is written where it stands. */
export function WrittenEditor(props: Props) {
  const { language, body, isOwn, sessions, label, toolsLabel, onLines, place, onElsewhere, Mentions, Upload, onFiles } =
    props
  const words = useMessagesOf(postEditorWords)
  const app = useApp()
  const named = useMessagesOf(emojiNames)
  const platform = usePlatform()
  const selection = useSelection()
  const mount = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [looks, setLooks] = useState<string[]>([])
  const [query, setQuery] = useState<Query | null>(null)
  const [panel, setPanel] = useState<'link' | Media | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [misread, setMisread] = useState(false)
  const session = useRef<Session>(undefined)
  const begun = useRef(false)
  const changed = useEffectEvent((texts: string[]) => onLines(texts))
  const taken = useEffectEvent((files: readonly File[]) => {
    const kind = onFiles(files)
    if (kind) setPanel(kind)
    return kind !== null
  })

  const begin = useEffectEvent(() => {
    const own = sessions.get(language) ?? sessionOf(body.lines)
    sessions.set(language, own)
    session.current = own
    return own
  })
  const said = useMemo(
    () => ({
      nodeViews: nodeViews(words, named, app),
      decorations: placeholderOf(words.writtenPlaceholder),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'post-written min-h-full p-3 text-body',
      },
    }),
    [words, named, label, app],
  )
  const saidNow = useEffectEvent(() => said)
  const chosen = useEffectEvent((view: EditorView) => {
    const next = looksAt(view.state)
    setLooks((before) => (before.join() === next.join() ? before : next))
    setMisread(isMisread(view.state.doc))
    const { $from } = view.state.selection
    const index = $from.index(0)
    const steps = $from.depth === 1 && !$from.parent.type.spec.code ? [index, $from.index(1)] : [index, 0]
    selection?.choose({ path: pointerOf([language, 'content', ...steps]), by: 'source' })
  })
  useEffect(() => {
    if (!mount.current) return
    const own = begin()
    const made = new EditorView(mount.current, {
      state: own.state,
      ...saidNow(),
      dispatchTransaction(tr) {
        own.state = made.state.apply(tr)
        made.updateState(own.state)
        if (tr.docChanged && !tr.getMeta(fromElsewhere)) changed(textsOf(own.state.doc))
        // What was asked about stands elsewhere by now.
        if (tr.docChanged && !tr.getMeta('paste')) setTold((told) => (told?.kind === 'markdown' ? null : told))
        chosen(made)
      },
      handleTextInput(view, from, to, text) {
        const link = typedOverLink(view.state, from, to, text)
        const all = link ? [link] : typedList(view.state, from, to, text)
        for (const tr of all ?? []) view.dispatch(tr)
        return all !== null
      },
      handleKeyDown(view, event) {
        const style = (['bold', 'italic', 'underline'] as const).find((name) => isPressed(name, 'text', event))
        if (!style || event.isComposing) return false
        return toggleMark(schema.marks[style])(view.state, view.dispatch)
      },
      handleDOMEvents: {
        // From the menus of the browser and the system.
        beforeinput: (view, event) => {
          const command = { historyUndo: undoWritten, historyRedo: redoWritten }[event.inputType]
          if (!command) return false
          event.preventDefault()
          return command(view.state, view.dispatch)
        },
        copy: keep,
        cut: keep,
        paste: (view, event) => isTaken(event, event.clipboardData) || isPasted(view, event),
        drop: (_, event) => isTaken(event, event.dataTransfer),
      },
    })
    /** Out of a spreadsheet come words and a picture of them: the words are meant. */
    const isTaken = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])]
      if (files.length === 0 || data?.types.includes('text/plain') || !taken(files)) return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    const isPasted = (view: EditorView, event: ClipboardEvent) => {
      const { clipboardData: data } = event
      const pasted = data && pasteOf(view.state, data.getData('text/html'), data.getData('text/plain'), copied)
      if (!pasted) return false
      event.preventDefault()
      for (const tr of pasted.trs) view.dispatch(tr)
      setTold(pasted.told)
      return true
    }
    own.hear.query = setQuery
    setView(made)
    return () => {
      own.hear.query = () => {}
      made.destroy()
      setView(null)
    }
  }, [])

  // The reader may change the language of the page.
  useEffect(() => {
    view?.setProps(said)
  }, [view, said])

  // What another view, or a remedy, has made of the post.
  useEffect(() => {
    const own = session.current
    if (!view || !own || (isOwn && begun.current)) return
    // While it was away another view may have written in its language.
    begun.current = true
    const tr = caughtUp(own.state, body.lines)
    if (!tr) return
    view.dispatch(closeHistory(tr))
    // What is typed right after it is a step of its own.
    view.dispatch(closeHistory(view.state.tr))
  }, [view, body, isOwn])

  const goTo = useEffectEvent((view: EditorView, { steps, within, focus }: Place) => {
    const [, , index, at] = steps
    const { doc, tr } = view.state
    const line = typeof index === 'number' ? doc.maybeChild(index) : null
    if (!line || typeof index !== 'number') {
      if (focus) view.focus()
      return
    }
    const start = offsetOf(doc, index)
    if (line.isAtom) tr.setSelection(NodeSelection.create(doc, start))
    else if (!line.inlineContent) tr.setSelection(TextSelection.create(doc, start + 2, start + line.nodeSize - 2))
    else {
      const inside = line.type.spec.code ? null : line.maybeChild(Number(at ?? 0))
      const own = start + 1 + (inside ? offsetOf(line, Number(at ?? 0)) : 0)
      const size = inside?.nodeSize ?? line.content.size
      if (inside && !inside.isText) tr.setSelection(NodeSelection.create(doc, own))
      else {
        const from = own + Math.min(size, within?.from ?? 0)
        tr.setSelection(TextSelection.create(doc, from, own + Math.min(size, within?.to ?? size)))
      }
    }
    view.dispatch(tr.scrollIntoView())
    if (focus) view.focus()
  })
  useEffect(() => {
    if (view && place) goTo(view, place)
  }, [view, place])
  const goOrTell = useEffectEvent((view: EditorView, steps: (string | number)[], focus: boolean) => {
    if (steps.length === 0 || steps[0] === language) goTo(view, { steps, focus })
    else onElsewhere(steps, focus)
  })
  useEffect(() => {
    if (!view || !selection) return
    return selection.onShowRequest(({ path, focus }) => goOrTell(view, stepsOf(path), focus))
  }, [view, selection])

  const run = (command: Command) => {
    if (!view) return
    command(view.state, view.dispatch)
    view.focus()
  }
  const tool = (name: keyof typeof words.tool, Icon: Tool['Icon'], onPress: () => void, pressed?: boolean): Tool => ({
    name,
    label: words.tool[name],
    Icon,
    onPress,
    ...(pressed !== undefined && { pressed }),
  })
  const keyed = (name: 'bold' | 'italic' | 'underline') => `${words.tool[name]} (${printed(name, 'text', platform)})`
  const tools: Tool[] = [
    ...postStyles.map((name) => ({
      ...tool(name, icons[name], () => run(toggleMark(schema.marks[name])), looks.includes(name)),
      ...(name !== 'lineThrough' && { title: keyed(name) }),
    })),
    tool('link', Link, () => setPanel(panel === 'link' ? null : 'link'), looks.includes('link')),
    tool('list', List, () => run(toggleList(false)), looks.includes('list')),
    tool('numbers', ListOrdered, () => run(toggleList(true)), looks.includes('numbers')),
    tool('mention', AtSign, () => view && askFor(view, '@')),
    tool('emotion', Smile, () => view && askFor(view, ':')),
    tool('img', Image, () => setPanel(panel === 'img' ? null : 'img')),
    tool('media', Film, () => setPanel(panel === 'media' ? null : 'media')),
    tool('hr', Minus, () => run(putLine({ kind: 'hr', from: null }))),
    tool('code_block', SquareCode, () => run(putLine({ kind: 'code_block', text: '', language: null, from: null }))),
    tool('md', Braces, () => run(putLine({ kind: 'md', text: '', from: null }))),
    tool('undo', Undo2, () => run(undoWritten)),
    tool('redo', Redo2, () => run(redoWritten)),
  ]
  const close = () => {
    setPanel(null)
    view?.focus()
  }
  const taking = (command: Command) => {
    run(command)
    if (view) closeQuery(view)
  }

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <ToolRow label={toolsLabel} tools={tools} />
      {panel === 'link' && view && (
        <LinkRow
          {...linkAt(view.state)}
          onSet={(href, text) => {
            run(setLink(href, text))
            close()
          }}
          onCancel={close}
        />
      )}
      {(panel === 'img' || panel === 'media') && (
        <section aria-label={words.upload[panel]} className="flex shrink-0 flex-col gap-2 border-b border-line p-3">
          <Upload
            key={panel}
            kind={panel}
            onKey={(key, left) => {
              run(
                putLine(
                  panel === 'img'
                    ? { kind: 'img', image_key: key, from: null }
                    : { kind: 'media', file_key: key, image_key: null, from: null },
                ),
              )
              if (panel === 'img' && left === 0) close()
            }}
            onCover={(file_key, image_key) => run(coverOf(file_key, image_key))}
          />
          <Button className="self-start" onClick={close}>
            {words.upload.close}
          </Button>
        </section>
      )}
      <div ref={mount} className="min-h-40 tablet:min-h-16 flex-1 overflow-y-auto" />
      {misread && (
        <p role="note" className="shrink-0 border-t border-line px-3 py-1 text-note text-warn">
          {words.list.misread}
        </p>
      )}
      {view && told && (
        <PasteBar
          told={told}
          onRead={() => {
            if (told.kind !== 'markdown') return
            const read = markdownRead(view.state, told.text, told.at)
            view.dispatch(read.tr)
            view.focus()
            setTold(read.told)
          }}
          onKeep={() => {
            if (told.kind === 'markdown') view.dispatch(markdownKept(view.state, told.text, told.at))
            view.focus()
            setTold(null)
          }}
          onClose={() => {
            setTold(null)
            view.focus()
          }}
        />
      )}
      {view && query && (
        <CaretFrame key={query.from} field={view.dom} rectOf={() => placeOf(view, query.from)}>
          {query.sign === '@' ? (
            <Mentions
              field={view.dom}
              query={query.query}
              onTake={({ id, name }) =>
                taking(putAtom('at', { user_id: id, user_name: id === 'all' ? null : name }, query.from))
              }
              onClose={() => closeQuery(view)}
            />
          ) : (
            <EmojiPicker
              field={view.dom}
              query={query.query}
              onTake={(code) => taking(putAtom('emotion', { emoji_type: code }, query.from))}
              onClose={() => closeQuery(view)}
            />
          )}
        </CaretFrame>
      )}
    </div>
  )
}

/** Where a letter stands in the window. */
function placeOf(view: EditorView, at: number): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(Math.min(at, view.state.doc.content.size))
  return new DOMRect(left, top, 0, bottom - top)
}

/** Gives a video of the post its cover. */
const coverOf =
  (file_key: string, image_key: string): Command =>
  ({ doc, tr }, dispatch) => {
    const index = doc.children.findLastIndex(
      ({ type, attrs }) => type === schema.nodes.media && attrs.file_key === file_key,
    )
    if (index < 0) return false
    dispatch?.(tr.setNodeAttribute(offsetOf(doc, index), 'image_key', image_key))
    return true
  }
