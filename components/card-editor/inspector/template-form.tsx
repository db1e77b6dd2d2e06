'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton, linkClass } from '#components/ui/buttons.tsx'
import {
  addVariable,
  asType,
  type TemplateFields,
  type VariableType,
  variableTypes,
} from '#lib/card/editing/template.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { readJson } from '#lib/json/json.ts'
import { inputClass, smallClass } from './field-props.ts'
import { FieldRows } from './field-row.tsx'
import { useWriting } from './writing.ts'

/** What a template is sent with: which, in which version, and its variables. */
export function TemplateForm({ fields: { named, variables } }: { fields: TemplateFields }) {
  const words = useMessagesOf(inspectorWords)
  const { edit, write } = useWriting()
  const [name, setName] = useState('')
  const id = useId()
  const version = named.find(({ name }) => name === 'template_version_name')
  const add = () => {
    edit((source) => {
      const read = readJson(source)
      return 'json' in read ? addVariable(source, read.json.tree, name.trim()) : null
    }, 'act')
    setName('')
  }
  return (
    <div className="flex flex-col gap-4">
      <FieldRows fields={named} />
      {!version?.value && (
        <p className="text-note text-ink-2">
          {words.template.version}{' '}
          <a href="/errors/200380" target="_blank" rel="noreferrer" className={`${linkClass} text-note!`}>
            {words.template.why}
          </a>
        </p>
      )}
      <section aria-labelledby={id} className="flex flex-col gap-2">
        <h3 id={id} className="text-control font-semibold">
          {words.template.variables}
        </h3>
        {variables.length === 0 && <p className="text-note text-ink-2">{words.template.none}</p>}
        {variables.map(({ type, field }) => (
          <div key={field.path} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <FieldRows fields={[field]} keyed />
            </div>
            <select
              aria-label={words.template.typeOf(field.name)}
              value={type}
              onChange={({ target }) => {
                const to = variableTypes.find((one) => one === target.value)
                if (to) write(field.path, asType(to, field.value), 'act')
              }}
              className={`${inputClass} max-w-28 self-end`}
            >
              {variableTypes.map((one: VariableType) => (
                <option key={one} value={one}>
                  {words.template.types[one]}
                </option>
              ))}
            </select>
            <IconButton
              label={words.clear(field.name)}
              onClick={() => write(field.path, undefined, 'act')}
              className="size-7!"
            >
              <Trash2 size={14} strokeWidth={1.5} aria-hidden />
            </IconButton>
          </div>
        ))}
        <div className="flex items-center gap-2">
          <input
            aria-label={words.template.name}
            placeholder={words.template.name}
            value={name}
            maxLength={100}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              // Ctrl+Enter sends.
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
              event.preventDefault()
              if (name.trim()) add()
            }}
            className={`${inputClass} max-w-60 font-mono`}
          />
          <button type="button" disabled={name.trim() === ''} onClick={add} className={smallClass}>
            <Plus size={12} strokeWidth={1.5} aria-hidden />
            {words.template.add}
          </button>
        </div>
      </section>
    </div>
  )
}
