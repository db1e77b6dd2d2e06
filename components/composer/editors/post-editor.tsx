'use client'

import { useEffect, useId, useRef } from 'react'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { LazyJsonEditor } from '#components/code-editor/lazy-json-editor.tsx'
import { isPressed } from '#components/shell/keys.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { LeftOut, useRoom } from '#components/ui/left-out.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { wrapChosen } from '#components/ui/wrap-chosen.ts'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import { filledLanguages, isOwnJson, madeJson, postLanguages } from '#lib/protocol/messages/post.ts'
import { InvisibleNote } from './invisible-note.tsx'
import { useMention } from './use-mention.tsx'
import { useShownPart } from './use-shown-part.ts'

/** A browser takes longer over one line than over many; a post has 30 KB in all. */
const longestTitle = 10_000
/** A post has 30 KB in all: what is longer cannot be sent, and a browser lays it out anew with every key. */
const longestBody = 40_000
const longestBodyLine = 20_000

/** The signs of Feishu Markdown in a post. */
const styles = [
  ['bold', '**'],
  ['italic', '*'],
  ['underline', '~'],
] as const

/** A post: a title and Feishu Markdown in one or more languages, or the whole of it as JSON. */
export default function PostEditor({ words, problems, shown, onChange }: EditorProps<'post'>) {
  const post = useMessagesOf(postEditorWords)
  const id = useId()
  const titleRoom = useRoom(longestTitle)
  const bodyRoom = useRoom(longestBody, longestBodyLine)
  const written = filledLanguages(words)
  const area = useRef<HTMLTextAreaElement>(null)
  // What is shown may stand in another language than the one in sight.
  const meant = postLanguages.find((language) => language === shown.path?.[0])
  const isElsewhere = words.mode === 'simple' && meant !== undefined && meant !== words.language
  const turned = useRef(shown.n)
  useEffect(() => {
    if (turned.current === shown.n) return
    turned.current = shown.n
    if (isElsewhere && meant) onChange({ ...words, language: meant })
  }, [shown.n, isElsewhere, meant, words, onChange])
  useShownPart(shown, area)
  const mention = useMention(area)
  const { title, body } = words.locales[words.language]
  const write = (part: Partial<typeof words.locales.zh_cn>) =>
    onChange({ ...words, locales: { ...words.locales, [words.language]: { title, body, ...part } } })

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1">
        <Segmented
          label={post.mode}
          value={words.mode}
          options={[
            { value: 'simple', label: post.simple },
            { value: 'json', label: post.asJson },
          ]}
          onChange={(mode) =>
            onChange(mode === 'json' && !isOwnJson(words) ? { ...madeJson(words), mode } : { ...words, mode })
          }
        />
        {words.mode === 'simple' && (
          <select
            aria-label={post.language}
            value={words.language}
            onChange={({ target }) => {
              const language = postLanguages.find((each) => each === target.value)
              if (language) onChange({ ...words, language })
            }}
            className="h-7 rounded-control border border-edge bg-surface px-2 text-control"
          >
            {postLanguages.map((language) => (
              <option key={language} value={language}>
                {written.includes(language) ? post.written(post.languages[language]) : post.languages[language]}
              </option>
            ))}
          </select>
        )}
        {words.mode === 'simple' && written.length > 1 && (
          <p className="text-note text-ink-2">{post.several(written.join(', '))}</p>
        )}
        {isOwnJson(words) && (
          <p className="text-note text-ink-2">
            {words.mode === 'json' ? post.ownJson : post.jsonKept}{' '}
            {words.mode === 'json' && written.length > 0 && (
              <button type="button" className="text-accent hover:underline" onClick={() => onChange(madeJson(words))}>
                {post.makeAnew}
              </button>
            )}
          </p>
        )}
      </div>
      {words.mode === 'json' ? (
        <LazyJsonEditor
          label={post.json}
          value={words.json}
          problems={problems}
          shown={shown}
          onChange={(json) => onChange({ ...words, json })}
        />
      ) : (
        <>
          <label htmlFor={`${id}-title`} className="sr-only">
            {post.title}
          </label>
          <input
            id={`${id}-title`}
            value={title}
            onChange={({ target }) => write({ title: target.value })}
            {...titleRoom.room}
            dir="auto"
            placeholder={post.titlePlaceholder}
            className="h-10 shrink-0 border-b border-line bg-transparent px-3 text-heading font-semibold outline-none placeholder:font-normal placeholder:text-ink-2"
          />
          <label htmlFor={`${id}-body`} className="sr-only">
            {post.body}
          </label>
          <textarea
            ref={area}
            id={`${id}-body`}
            value={body}
            onChange={({ target }) => {
              write({ body: target.value })
              mention.look()
            }}
            onSelect={mention.look}
            onKeyDown={(event) => {
              const style = styles.find(([style]) => isPressed(style, 'text', event))
              if (!style) return
              event.preventDefault()
              wrapChosen(event.currentTarget, style[1], style[1])
            }}
            {...bodyRoom.room}
            dir="auto"
            placeholder={post.bodyPlaceholder}
            className="min-h-40 flex-1 resize-none bg-transparent p-3 text-body outline-none placeholder:text-ink-2"
          />
          {mention.picker}
          <LeftOut characters={titleRoom.leftOut} in={title} most={longestTitle} />
          <LeftOut characters={bodyRoom.leftOut} in={body} most={longestBody} />
          <InvisibleNote text={`${title}${body}`} />
        </>
      )}
    </div>
  )
}
