'use client'

import { getNodeValue } from 'jsonc-parser'
import { type SyntheticEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useNarrowPage } from '#components/preview/use-narrow-page.ts'
import { type Asked, useSelection } from '#components/preview/use-selection.tsx'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import { type Edit, writeValue } from '#lib/card/editing/edit.ts'
import { type Field, fieldsAt } from '#lib/card/editing/fields.ts'
import { type TemplateFields, templateFields } from '#lib/card/editing/template.ts'
import { spotAt } from '#lib/card/vocabulary/spot.ts'
import type { Property, Version } from '#lib/card/vocabulary/vocabulary-entry.ts'
import { vocabularyOf } from '#lib/card/vocabulary.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import type { ReadJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { nodeAtPointer, stepsOf } from '#lib/json/pointer.ts'
import { typeOf } from '../completion/card-docs.ts'
import { ElementIcon } from '../outline/element-icon.tsx'
import { onUndoKeys } from '../undo-keys.ts'
import { FieldRows, FieldViewsProvider } from './field-row.tsx'
import { fields as views } from './fields.ts'
import { TemplateForm } from './template-form.tsx'
import { type EditKind, type FieldTools, type Writing, WritingProvider } from './writing.ts'

type Props = {
  /** The card as it is known; a moment older than what is typed into it elsewhere. */
  source: string
  tools: FieldTools
  /** Whose field somebody asked for last. */
  asked: Asked | null
  /** Makes a change of the source as it stands now. */
  onEdit(make: (source: string) => Edit | null, kind: EditKind): void
  /** Takes back the last change of the source, or makes it again. */
  onUndo(again: boolean): void
  /** Leaves the element for the card around it. */
  onCard(): void
}

const never = () => () => {}

/**
 * The properties of the selected element as fields, those of the card itself where none is selected. Each change is a
 * change of the source, which one undo takes back, from here too.
 */
export function Inspector({ source, tools, asked, onEdit, onUndo, onCard }: Props) {
  const words = useMessagesOf(inspectorWords)
  const selection = useSelection()
  const readJson = useJsonReader()
  const path = useSyncExternalStore(
    selection?.onChosen ?? never,
    () => selection?.chosen().path ?? '',
    () => '',
  )
  const inspected = useMemo(() => inspect(source, path, readJson), [source, path, readJson])
  const [told, tell] = useState<string | null>(null)
  const version = inspected?.version ?? 2
  const writing = useMemo<Writing>(
    () => ({
      ...tools,
      version,
      read: (path) => valueAt(source, path, readJson),
      write: (path, value, kind) => onEdit((source) => writeValue(source, path, value), kind),
      edit: onEdit,
    }),
    [tools, version, onEdit, source, readJson],
  )
  const explain = ({ target }: SyntheticEvent) => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined
    if (place !== undefined) tell(place)
  }
  const panel = useRef<HTMLElement>(null)
  const isIn = useRef(false)
  // What had the focus may be gone with what was undone, and the next undo is asked for here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever other fields are shown
  useEffect(() => {
    if (isIn.current && document.activeElement === document.body) panel.current?.focus()
  }, [inspected])
  const isNarrow = useNarrowPage()
  const goneTo = useRef<Asked | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its field may come with other fields
  useEffect(() => {
    if (!asked || asked === goneTo.current || (asked.cell !== null && asked.path !== path)) return
    const field = panel.current && fieldFor(asked, panel.current)
    if (!field) return
    goneTo.current = asked
    field.focus()
    field.select()
    // There the page is scrolled too, below the bar of Send.
    if (isNarrow) field.scrollIntoView({ block: 'center' })
  }, [asked, path, inspected])
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={words.label}
      onFocus={() => {
        isIn.current = true
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) isIn.current = false
      }}
      className="flex min-h-0 flex-1 flex-col bg-surface"
      onKeyDown={(event) => onUndoKeys(event, onUndo)}
    >
      <div className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line px-3">
        <ElementIcon tag={inspected?.tag === '' ? '@card' : (inspected?.tag ?? '')} />
        <h2 className="shrink-0 text-control font-semibold">{inspected ? inspected.tag || words.card : words.label}</h2>
        {inspected?.says && <Said says={inspected.says} />}
        {path !== '' && (
          <button type="button" onClick={onCard} className="ml-auto shrink-0 text-note text-accent hover:underline">
            {words.toCard}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only tells what the mouse is over, which the fields say themselves */}
      <div
        key={path}
        className="min-h-0 flex-1 overflow-y-auto p-3"
        tabIndex={-1}
        onFocus={explain}
        onMouseMove={explain}
      >
        {inspected === null ? (
          <p className="text-control text-ink-2">{words.broken}</p>
        ) : inspected.fields.length === 0 ? (
          <p className="text-control text-ink-2">{inspected.tag ? words.unknown(inspected.tag) : words.none}</p>
        ) : (
          <FieldViewsProvider value={views}>
            <WritingProvider value={writing}>
              {inspected.template ? (
                <TemplateForm fields={inspected.template} />
              ) : (
                <FieldRows fields={inspected.fields} />
              )}
            </WritingProvider>
          </FieldViewsProvider>
        )}
      </div>
      <Documents field={told !== null && inspected ? found(inspected.fields, told) : null} version={version} />
    </section>
  )
}

/** The field of a cell; of what is no cell the one that holds its words, else the first. */
function fieldFor({ words, cell }: Asked, panel: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null {
  if (cell !== null) return panel.querySelector<HTMLInputElement>(`input[data-cell="${cell}"]`)
  const fields = [
    ...panel.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-field] :is(input, textarea)'),
  ]
  const spoken = fields.filter(
    ({ value }) => value.trim() !== '' && words.includes(value.trim().slice(0, words.length)),
  )
  return spoken.sort((a, b) => b.value.length - a.value.length)[0] ?? fields[0] ?? null
}

function valueAt(source: string, path: string, readJson: ReadJson): unknown {
  const read = readJson(source)
  const node = 'json' in read ? nodeAtPointer(read.json.tree, path) : null
  return node ? getNodeValue(node) : undefined
}

type Inspected = {
  tag: string
  says: Property['says'] | null
  version: Version
  fields: Field[]
  template: TemplateFields | null
}

/** null where the JSON is broken. */
function inspect(source: string, path: string, readJson: ReadJson): Inspected | null {
  const read = readJson(source)
  if ('errors' in read) return null
  const { tree } = read.json
  const template = templateFields(source, tree)
  if (template) {
    const fields = [...template.named, ...template.variables.map(({ field }) => field)]
    return { tag: 'template', says: null, version: 2, fields, template }
  }
  const steps = stepsOf(path)
  const { version, object, node } = spotAt(tree, steps)
  const written: unknown = node && entries(node).get('tag')?.value
  const tag = path === '' ? '' : (object?.name.replace(/^@/, '') ?? String(written ?? ''))
  return { tag, says: object?.says ?? null, version, fields: fieldsAt(source, tree, steps), template: null }
}

function found(fields: Field[], path: string): Field | null {
  for (const field of fields) {
    if (field.path === path) return field
    const within = found([...field.fields, ...field.items.flat()], path)
    if (within) return within
  }
  return null
}

function Said({ says }: { says: Property['says'] }) {
  const locale = useLocale()
  return <span className="min-w-0 flex-1 truncate text-note text-ink-2">{says[locale]}</span>
}

/** What the property means that the mouse or the focus is at: its type, what stands when it is left out, Feishu's page. */
function Documents({ field, version }: { field: Field | null; version: Version }) {
  const words = useMessagesOf(inspectorWords)
  const { docs } = useMessagesOf(cardEditorWords).cardEditor
  const locale = useLocale()
  if (!field) return <p className="shrink-0 border-t border-line px-3 py-1 text-note text-ink-2">{words.documents}</p>
  const { name, of, property } = field
  const link = vocabularyOf(version)[of]?.link
  const facts = [
    typeOf(property.value, docs),
    property.default === undefined ? '' : docs.default(String(property.default)),
    property.since ? docs.since(property.since) : '',
    property.deprecated ? docs.deprecated : '',
  ].filter(Boolean)
  return (
    <div
      className="max-h-20 shrink-0 overflow-y-auto border-t border-line px-3 py-1 text-note text-ink-2"
      data-documents
    >
      <code className="text-ink">{name}</code> {property.says[locale].replaceAll('`', '')} {facts.join(' · ')}{' '}
      {link && <OutsideLink href={link}>{docs.page}</OutsideLink>}
    </div>
  )
}
