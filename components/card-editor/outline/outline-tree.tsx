'use client'

import {
  ArrowDown,
  ArrowUp,
  Columns2,
  Copy,
  ListIndentDecrease,
  ListIndentIncrease,
  type LucideIcon,
  Trash2,
} from 'lucide-react'
import { ContextMenu } from 'radix-ui'
import {
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useSelection } from '#components/preview/use-selection.tsx'
import { printed } from '#components/shell/keys.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import { IconButton } from '#components/ui/buttons.tsx'
import type { Destination } from '#lib/card/editing/move.ts'
import { type Outline as CardOutline, nodeAt, type OutlineNode } from '#lib/card/editing/outline.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { isWithin } from '#lib/json/pointer.ts'
import { type Act, acts, can } from '../card-edits.ts'
import { actOf, stepOf, visibleRows } from './outline-keys.ts'
import { TreeRow } from './outline-row.tsx'
import { useOutlineDrag } from './use-outline-drag.ts'
import { bringRowIntoSight, rowPx, useRowsInSight } from './use-rows-in-sight.ts'

const signs: { [A in Act]: LucideIcon } = {
  up: ArrowUp,
  down: ArrowDown,
  out: ListIndentDecrease,
  into: ListIndentIncrease,
  duplicate: Copy,
  columns: Columns2,
  remove: Trash2,
}

type Props = {
  outline: CardOutline
  /** Paths that something is wrong at. */
  wrong: ReadonlySet<string>
  onAct(act: Act): void
  /** Takes an element somewhere else. */
  onMove(path: string, place: Destination): void
}

const never = () => () => {}

/** The elements of the card as a tree. Its selection is the editor's and the preview's; Enter goes to the source. */
export const Outline = memo(function Outline({ outline, wrong, onAct, onMove }: Props) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const words = cardEditor.outline
  const platform = usePlatform()
  const selection = useSelection()
  const path = useSyncExternalStore(
    selection?.onChosen ?? never,
    () => selection?.chosen().path ?? null,
    () => null,
  )
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const drag = useOutlineDrag(outline, onMove)
  const id = useId()
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => visibleRows(outline.nodes, closed), [outline, closed])
  const inHand = path === null ? null : nodeAt(outline.nodes, path)
  // Of what a closed row holds, the row is shown.
  const current =
    inHand && (rows.findLast(({ node }) => inHand.path === node.path || isWithin(inHand.path, node.path))?.node ?? null)

  const at = current ? rows.findIndex(({ node }) => node === current) : -1
  useEffect(() => {
    if (at >= 0 && tree.current) bringRowIntoSight(tree.current, at)
  }, [at])
  const [from, to] = useRowsInSight(tree, rows.length)

  const onGo = useCallback(
    (path: string, focus: boolean) => selection?.showRequest({ path, by: 'outline', focus }),
    [selection],
  )
  const go = (node: OutlineNode | undefined, focus = false) => node && onGo(node.path, focus)
  const fold = useCallback(
    (path: string, shut: boolean) =>
      setClosed((before) => {
        const after = new Set(before)
        if (shut) after.add(path)
        else after.delete(path)
        return after
      }),
    [],
  )

  const onKey = (event: KeyboardEvent) => {
    const act = actOf(event)
    const step = stepOf(event, rows, current, closed)
    if (!act && !step) return
    event.preventDefault()
    event.stopPropagation()
    if (act) onAct(act)
    else if (step?.go) go(step.go, step.focus)
    else if (step?.fold) fold(step.fold.path, step.shut)
  }

  if (outline.nodes.length === 0) return <p className="p-3 text-note text-ink-2">{words.empty}</p>
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div role="toolbar" aria-label={words.tools} className="flex h-8 shrink-0 items-center border-b border-line px-1">
        {acts.map((act) => {
          const Sign = signs[act]
          const able = current !== null && can(act, outline, current)
          return (
            <IconButton
              key={act}
              label={`${words[act]} (${printed(act, 'outline', platform)})`}
              className="size-7! aria-disabled:opacity-40"
              aria-disabled={!able}
              onClick={() => onAct(act)}
            >
              <Sign size={14} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )
        })}
      </div>
      <ContextMenu.Root modal={false}>
        <ContextMenu.Trigger asChild>
          <div
            ref={tree}
            role="tree"
            tabIndex={0}
            aria-label={words.label}
            aria-activedescendant={current && at >= from && at < to ? `${id}${current.path}` : undefined}
            onKeyDown={onKey}
            {...drag.handlers}
            // A click chooses its own row; who comes by keyboard begins with the first.
            onFocus={({ currentTarget }) => !current && currentTarget.matches(':focus-visible') && go(rows[0]?.node)}
            className="min-h-0 flex-1 overflow-auto py-1 outline-offset-[-2px] [contain:layout_paint]"
          >
            {!outline.valid && <p className="px-3 py-1 text-note text-warn">{words.broken}</p>}
            <div role="none" style={{ paddingTop: from * rowPx, paddingBottom: (rows.length - to) * rowPx }}>
              {rows.slice(from, to).map(({ node, level, position, of }) => (
                <TreeRow
                  key={node.path}
                  id={`${id}${node.path}`}
                  path={node.path}
                  kind={node.kind}
                  tag={node.tag}
                  words={node.words}
                  level={level}
                  position={position}
                  of={of}
                  open={node.children.length ? !closed.has(node.path) : undefined}
                  chosen={node === current}
                  wrong={wrong.has(node.path)}
                  drop={drag.over?.path === node.path ? drag.over.where : null}
                  onGo={onGo}
                  onFold={fold}
                />
              ))}
            </div>
          </div>
        </ContextMenu.Trigger>
        <ContextMenu.Content className="appear z-40 min-w-48 rounded-panel border border-line bg-raised p-1 text-ink shadow-float">
          <Item label={words.edit} keys="Enter" onSelect={() => go(current ?? undefined, true)} />
          <ContextMenu.Separator className="my-1 h-px bg-line" />
          {acts.map((act) => (
            <Item
              key={act}
              label={words[act]}
              keys={printed(act, 'outline', platform)}
              disabled={!current || !can(act, outline, current)}
              onSelect={() => onAct(act)}
            />
          ))}
        </ContextMenu.Content>
      </ContextMenu.Root>
    </div>
  )
})

function Item({
  label,
  keys,
  disabled,
  onSelect,
}: {
  label: string
  keys: string
  disabled?: boolean
  onSelect(): void
}) {
  return (
    <ContextMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className="flex cursor-pointer items-center justify-between gap-6 rounded-control px-3 py-1.5 text-control outline-none data-disabled:cursor-default data-disabled:opacity-40 data-highlighted:bg-press"
    >
      {label}
      <kbd className="font-sans text-note text-ink-2">{keys}</kbd>
    </ContextMenu.Item>
  )
}
