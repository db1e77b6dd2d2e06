'use client'

import { keymap } from '@codemirror/view'
import { ListTree, SlidersHorizontal } from 'lucide-react'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import CodeEditor, { type CodeHandle } from '#components/code-editor/code-editor.tsx'
import type { Shown } from '#components/code-editor/editor-props.ts'
import { JsonTools, toolClass } from '#components/code-editor/json-tools.tsx'
import { useElement } from '#components/code-editor/use-element.ts'
import { problemsPending } from '#components/problems/problems-pending.ts'
import { remembered } from '#components/shell/choice-cookie.ts'
import { bindingOf, chordsOf } from '#components/shell/keys.ts'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useOffers } from '#components/shell/offers.ts'
import { useLocale, useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { splitIn } from '#components/ui/split.ts'
import { Splitter } from '#components/ui/splitter.tsx'
import { useIsWide } from '#components/ui/use-is-wide.ts'
import type { Edit } from '#lib/card/editing/edit.ts'
import type { Example } from '#lib/card/editing/examples.ts'
import { insertExample } from '#lib/card/editing/insert.ts'
import { type Destination, relocate } from '#lib/card/editing/move.ts'
import { nodeAt, outlineCard } from '#lib/card/editing/outline.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { pointerOf } from '#lib/json/pointer.ts'
import { unwrapCard } from '#lib/protocol/pasted-message/unwrap.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { type Act, acts, editFor, elementAt, mayStand } from './card-edits.ts'
import { cardLanguage } from './completion/card-language.ts'
import { mentionsSought, type SoughtThere } from './completion/sought.ts'
import { useInPlace } from './in-place/use-in-place.ts'
import { choicesIn } from './insert/choices.ts'
import { Palette } from './insert/palette.tsx'
import { StarterChoice } from './insert/starter-choice.tsx'
import type { Starter } from './insert/starters.ts'
import { useAsked } from './inspector/use-asked.ts'
import type { EditKind, FieldTools } from './inspector/writing.ts'
import { Outline } from './outline/outline-tree.tsx'
import { PasteBar } from './paste-bar.tsx'
import { usePartShown } from './use-part-shown.ts'

const inPlace = lazyCode(() => import('./in-place/in-place.tsx').then(({ InPlace }) => ({ InPlace })))
const sourceMentions = lazyCode(() =>
  import('./completion/source-mentions.tsx').then(({ SourceMentions }) => ({ SourceMentions })),
)
const secondBar = lazyCode(() => import('./second-bar.tsx').then(({ SecondBar }) => ({ SecondBar })))
const inspector = lazyCode(() => import('./inspector/inspector.tsx').then(({ Inspector }) => ({ Inspector })))

/** The outline is there where there is room; nobody has the properties before they asked. */
const isRoomy = () => matchMedia('(min-width: 1024px)').matches
const isNotAsked = () => false

/** Where the outline has room beside the source, in px. */
const besideFrom = 440

type Props = {
  value: string
  problems: Problem[]
  shown: Shown
  /** What fields are lent that write more than text. */
  tools: FieldTools
  onChange(value: string): void
}

/** Everything one writes a card with: its source, its outline, and what can be put into it. */
export default function CardEditor({ value, problems, shown, tools: fieldTools, onChange }: Props) {
  const { composer } = useMessages()
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const locale = useLocale()
  const editor = useRef<CodeHandle>(null)
  const { outline, source, tell, by } = useElement(value, outlineCard, editor)
  const [choosing, setChoosing] = useState(false)
  const [treeShown, showTree] = usePartShown('card-outline', isRoomy)
  const [fieldsShown, showFields, offerFields] = usePartShown('card-inspector', isNotAsked)
  const inspects = useLazyCode(inspector, fieldsShown)
  /** What the fields have written, which the source is at once, and its outline a moment later. */
  const [own, setOwn] = useState<string | null>(null)
  const room = useRef<HTMLDivElement>(null)
  const wide = useIsWide(room, besideFrom)
  /** Whether the properties stand where the source does: one comes to an element by the outline then. */
  const inItsPlace = fieldsShown && !wide && value.trim() !== ''
  const asked = useAsked({ shown: fieldsShown, show: showFields, inItsPlace })
  const [outlineSplit] = useState(() => splitIn(remembered('outline')))
  const [{ said, refused }, speak] = useState({ said: '', refused: false })
  const say = useCallback((said: string) => speak({ said, refused: false }), [])
  const refuse = useCallback((said: string) => speak({ said, refused: true }), [])
  const [kept, keep] = useState(false)
  // What has elements is a card: there is nothing to look for in it.
  const bare = outline.nodes.every(({ kind }) => kind === 'header')
  const wrapped = useMemo(() => (bare ? unwrapCard(source) : null), [bare, source])
  const found = kept ? null : wrapped
  const blank = value.trim() === ''
  // Kept as long as it is wrapped; what a key has broken may be so still.
  if (kept && !wrapped && (blank || outline.valid)) keep(false)
  const read = useRef(problems)
  if (problems !== problemsPending) read.current = problems
  const lastKnown = read.current
  const wrong = useMemo(
    () => new Set(lastKnown.flatMap(({ path }) => nodeAt(outline.nodes, pointerOf(path))?.path ?? [])),
    [lastKnown, outline],
  )

  /** @returns whether it was ours to do: in broken JSON the keys keep their meaning for lines */
  const act = useCallback(
    (act: Act, from: 'source' | 'outline'): boolean => {
      const code = editor.current
      if (!code) return false
      const text = code.text()
      const read = outlineCard(text)
      const node = elementAt(read, code.cursor())
      if (!read.valid || read.version === null || !node) {
        if (from === 'outline') refuse(cardEditor.outline.brokenFirst)
        return false
      }
      const edit = editFor(act, text, read, node)
      if (edit) {
        by.current = from
        code.apply(edit, from === 'source')
      }
      if (edit) say(cardEditor.outline.done[act](node.tag))
      else refuse(cardEditor.outline.cannot[act])
      return true
    },
    [by, cardEditor, say, refuse],
  )

  const move = useCallback(
    (path: string, place: Destination) => {
      const code = editor.current
      const node = nodeAt(outline.nodes, path)
      // Places of an older text are not those of this one.
      if (!code || !node || code.text() !== source) return
      const edit = relocate(source, path, place)
      if (!edit) return
      by.current = 'outline'
      code.apply(edit, false)
      say(cardEditor.outline.moved(node.tag))
    },
    [outline, source, by, cardEditor, say],
  )

  const actThere = useCallback((name: Act) => void act(name, 'outline'), [act])

  const insert = useCallback(
    (example: Example) => {
      const code = editor.current
      const edit = code && insertExample(code.text(), code.cursor(), example, mayStand)
      if (!edit) return
      code.apply(edit, true)
      say(cardEditor.palette.inserted(example.name[locale]))
    },
    [cardEditor, locale, say],
  )

  const toWriting = useCallback(() => {
    editor.current?.focus()
    if (room.current?.contains(document.activeElement)) return
    // On a phone the outline and the fields may stand in the place of the source.
    const shown = room.current?.querySelectorAll<HTMLElement>('[role="tree"], button, input, select') ?? []
    ;[...shown].find((element) => element.checkVisibility())?.focus()
  }, [])

  const start = useCallback(
    async (starter: Starter) => {
      const json = await starter.load(locale)
      editor.current?.replaceAll(json)
      toWriting()
      // Whoever begins with one has words to change in it.
      offerFields()
      say(cardEditor.palette.inserted(starter.name[locale]))
    },
    [cardEditor, locale, say, offerFields, toWriting],
  )

  const editByFields = useCallback((make: (source: string) => Edit | null, kind: EditKind) => {
    const code = editor.current
    const edit = code && make(code.text())
    if (!edit) return
    code.apply(edit, false, kind === 'typed')
    setOwn(code.text())
  }, [])
  const undoByFields = useCallback((again: boolean) => {
    const code = editor.current
    if (again) code?.redo()
    else code?.undo()
    setOwn(code?.text() ?? null)
  }, [])
  /** The card of 1.0 somebody wants to see as one of 2.0. */
  const [first, setFirst] = useState<string | null>(null)
  const asSecond = useLazyCode(secondBar, first)
  const isFirst = outline.version === 1 && outline.valid && outline.nodes.length > 0
  const [writtenAt, writeAt] = useInPlace(editor)
  const writes = useLazyCode(inPlace, writtenAt)
  const leavePlace = useCallback(
    (back: boolean) => {
      writeAt(null)
      if (back) toWriting()
    },
    [writeAt, toWriting],
  )
  const inHand = own !== null && editor.current?.text() === own ? own : source
  const toCard = useCallback(() => editor.current?.goTo({ from: 0, to: 0 }, false), [])

  /** Whom an @ in the source looks for; one that was closed stays so while one writes on there. */
  const [sought, seek] = useState<SoughtThere | null>(null)
  const [left, leave] = useState<number | null>(null)
  if (left !== null && sought?.from !== left) leave(null)
  const finds = useLazyCode(sourceMentions, sought)
  const now = useRef({ act, locale })
  now.current = { act, locale }
  const extend = useMemo(
    () => [
      cardLanguage(() => now.current.locale),
      mentionsSought(seek),
      keymap.of(
        acts.flatMap((act) =>
          chordsOf(act, 'source').map((chord) => ({
            ...bindingOf(chord),
            preventDefault: true,
            run: () => now.current.act(act, 'source'),
          })),
        ),
      ),
    ],
    [],
  )

  // Said once: the next same thing has to be heard again.
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => say(''), 3000)
    return () => clearTimeout(timer)
  }, [said, say])

  useOffers(() => ({
    // Of the text as it stands: right after a change the outline is still that of the one before.
    components: (query) => {
      const text = editor.current?.text() ?? value
      return choicesIn({
        outline: outlineCard(text),
        blank: text.trim() === '',
        offset: editor.current?.cursor() ?? 0,
        query,
        locale,
        words: cardEditor.palette,
        onInsert: insert,
        onStart: start,
      }).flatMap(({ choices }) => choices)
    },
  }))

  // Not with every key: what it shows does not change with most.
  const tools = useMemo(
    () => (
      <JsonTools
        editor={editor}
        value={source}
        problems={lastKnown}
        before={
          <Palette
            open={choosing}
            onOpenChange={setChoosing}
            outline={outline}
            blank={blank}
            cursor={() => editor.current?.cursor() ?? 0}
            onInsert={insert}
            onStart={start}
            onLeave={() => toWriting()}
          />
        }
        after={
          <>
            {isFirst && (
              <button
                type="button"
                onPointerEnter={secondBar.bring}
                onClick={() => setFirst(editor.current?.text() ?? null)}
                className={toolClass}
              >
                {cardEditor.second}
              </button>
            )}
            <button
              type="button"
              aria-pressed={fieldsShown}
              onPointerEnter={inspector.bring}
              onClick={() => showFields(!fieldsShown)}
              className={`${toolClass} ml-auto`}
            >
              <SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />
              {cardEditor.inspector}
            </button>
            <button type="button" aria-pressed={treeShown} onClick={() => showTree(!treeShown)} className={toolClass}>
              <ListTree size={14} strokeWidth={1.5} aria-hidden />
              {cardEditor.outline.show}
            </button>
          </>
        }
      />
    ),
    [
      source,
      lastKnown,
      choosing,
      outline,
      blank,
      treeShown,
      showTree,
      fieldsShown,
      showFields,
      isFirst,
      insert,
      start,
      cardEditor,
      toWriting,
    ],
  )

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {tools}
      {found && (
        <PasteBar
          source={source}
          found={found}
          onUse={() => {
            editor.current?.replaceAll(found.card)
            toWriting()
          }}
          onKeep={() => {
            keep(true)
            toWriting()
          }}
        />
      )}
      {asSecond && first !== null && first === value && (
        <asSecond.SecondBar
          source={first}
          onUse={(second) => {
            editor.current?.replaceAll(second)
            setFirst(null)
            toWriting()
          }}
          onKeep={() => {
            setFirst(null)
            toWriting()
          }}
        />
      )}
      {/* The outline stands beside the source where there is room for both, else above it. */}
      <div ref={room} className="flex min-h-0 flex-1 flex-col">
        <div
          className={`flex min-h-0 ${inItsPlace ? 'shrink-0' : 'flex-1'} ${wide ? 'flex-row' : 'flex-col'}`}
          style={{ '--outline': outlineSplit === null ? undefined : `${outlineSplit}%` } as CSSProperties}
        >
          {(treeShown || inItsPlace) && !blank && (
            <>
              <div
                className={`flex shrink-0 flex-col border-line ${wide ? 'w-[var(--outline,224px)] border-r' : `border-b ${inItsPlace ? 'max-h-36' : 'max-h-48'}`}`}
              >
                <Outline outline={outline} wrong={wrong} onAct={actThere} onMove={move} />
              </div>
              <Splitter label={cardEditor.outline.split} name="outline" className={wide ? '' : 'hidden'} />
            </>
          )}
          <div className={inItsPlace ? 'hidden' : 'contents'}>
            <CodeEditor
              ref={editor}
              label={composer.card.label}
              placeholder={composer.card.empty}
              value={value}
              problems={problems}
              shown={shown}
              onChange={onChange}
              onCursor={tell}
              extend={extend}
            />
          </div>
        </div>
        {/* Below what it writes into; where there is no room for both, in its place. */}
        {fieldsShown && !blank && (
          <div className={`flex min-h-0 flex-col border-line border-t ${wide ? 'h-1/2' : 'flex-[3]'}`}>
            {inspects && (
              <inspects.Inspector
                source={inHand}
                tools={fieldTools}
                asked={asked}
                onEdit={editByFields}
                onUndo={undoByFields}
                onCard={toCard}
              />
            )}
          </div>
        )}
      </div>
      {finds && sought && sought.from !== left && (
        <finds.SourceMentions at={sought} Mentions={fieldTools.Mentions} onClose={() => leave(sought.from)} />
      )}
      {writes && writtenAt && (
        <writes.InPlace
          useMentions={fieldTools.useMentions}
          key={writtenAt.path}
          source={inHand}
          at={writtenAt}
          onEdit={editByFields}
          onUndo={undoByFields}
          onLeave={leavePlace}
        />
      )}
      {blank && <StarterChoice onStart={start} onInsert={() => setChoosing(true)} />}
      <p
        role="log"
        aria-live="polite"
        // What is done is seen; why nothing was done is not.
        className={
          refused
            ? 'absolute right-4 bottom-2 z-10 rounded-control border border-line bg-raised px-2 py-1 text-note shadow-float'
            : 'sr-only'
        }
      >
        {said}
      </p>
    </div>
  )
}
