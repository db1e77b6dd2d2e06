'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EditorProps, Shown } from '#components/code-editor/editor-props.ts'
import { LazyJsonEditor } from '#components/code-editor/lazy-json-editor.tsx'
import { takeShown } from '#components/code-editor/shown-once.ts'
import type { Session } from '#components/post-editor/session.ts'
import { WrittenEditor } from '#components/post-editor/written-editor.tsx'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { LeftOut, useRoom } from '#components/ui/left-out.tsx'
import { TabPane, TabRow, Tabs } from '#components/ui/tabs.tsx'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import { lineText } from '#lib/post/lines.ts'
import { type PostBody, readPostSource, withCopy, withLines, withoutEmpty, withTitle } from '#lib/post/source.ts'
import { postLanguages } from '#lib/protocol/messages/post.ts'
import { InvisibleNote } from './invisible-note.tsx'
import { MentionPicker } from './mention-picker.tsx'
import { keepFor, kindOf } from './offered-files.ts'
import { PostMarkdown } from './post-markdown.tsx'
import { PostUpload } from './post-upload.tsx'

/** A browser takes longer over one line than over many; a post has 30 KB in all. */
const longestTitle = 10_000

const modes = ['written', 'markdown', 'json'] as const

/** A post, seen in three ways: as it will read, as Markdown, and as the JSON all of it is. */
export default function PostEditor({ words, problems, shown, onChange }: EditorProps<'post'>) {
  const post = useMessagesOf(postEditorWords)
  const titleRoom = useRoom(longestTitle)
  const { mode, json } = words
  const isChinese = useLocale() === 'zh-CN'
  const order = isChinese ? postLanguages : chineseLater
  const [sessions] = useState(() => new Map<string, Session>())
  const [known] = useState(() => new Set<string>())
  const read = useMemo(() => (mode === 'json' ? null : readPostSource(json)), [mode, json])
  const language = words.language || (read?.keys().next().value ?? order[0])
  const body = read?.get(language) ?? nothing
  /** The JSON last made from what is written: the editor it came from has no need to read it. */
  const made = useRef<string | null>(null)
  useEffect(() => {
    // What came from elsewhere has taken its place: should it come back, the editor no longer holds it.
    if (made.current !== json) made.current = null
  }, [json])

  // Several changes may come before they are drawn: each goes on from the one before.
  const latest = useRef(words)
  latest.current = words
  const change = useCallback(
    (part: Partial<typeof words>) => {
      latest.current = { ...latest.current, ...part }
      onChange(latest.current)
    },
    [onChange],
  )
  const field = useRef<HTMLDivElement>(null)
  const toBody = () => field.current?.querySelector<HTMLElement>('.post-written, textarea')?.focus()
  const write = (make: (json: string) => string) =>
    change({ json: withoutEmpty(make(latest.current.json), language), language })

  // What is shown may stand in another language than the one in sight.
  const meant = read && [...read.keys()].find((each) => each === shown.path?.[0])
  const isElsewhere = meant !== undefined && meant !== null && meant !== language
  const turned = useRef(0)
  useEffect(() => {
    if (turned.current === shown.n) return
    turned.current = shown.n
    setAsked(null)
    if (isElsewhere) change({ language: meant })
  }, [shown.n, isElsewhere, meant, change])
  /** A place in another language than the one in sight, asked for in the preview. */
  const [asked, setAsked] = useState<Shown | null>(null)
  const goal = asked?.path?.[0] === language ? asked : shown
  const isReached = mode === 'written' && (goal === asked || !isElsewhere)
  const place = useMemo(() => {
    const { path = [], within, focus = true } = goal
    return isReached && takeShown(goal) ? { steps: path, within, focus } : null
  }, [isReached, goal])

  const offered = [...new Set([...order, ...(read?.keys() ?? [])])]
  const named = (each: string) => post.languages[each] ?? each
  const written = read ? [...read.keys()] : []

  return (
    <div ref={field} className="relative flex min-h-0 flex-1 flex-col">
      <Tabs value={mode} onChange={(mode) => change({ mode })}>
        <div className="flex shrink-0 flex-wrap items-stretch">
          <TabRow
            label={post.mode}
            tabs={modes.map((value) => ({ value, label: post.modes[value] }))}
            className="flex-1 !px-1"
          />
          {read && (
            <div className="flex items-center border-b border-line px-3 max-tablet:w-full max-tablet:py-1">
              <select
                aria-label={post.language}
                value={language}
                onChange={({ target }) => change({ language: target.value })}
                className="h-7 rounded-control border border-edge bg-surface px-2 text-control"
              >
                {offered.map((each) => (
                  <option key={each} value={each}>
                    {read.has(each) ? post.written(named(each)) : named(each)}
                  </option>
                ))}
              </select>
            </div>
          )}
        </div>
        {read && written.length > 1 && (
          <p className="shrink-0 border-b border-line px-3 py-1 text-note text-ink-2">
            {post.several(written.map(named))}
          </p>
        )}
        {words.aside !== '' && (
          <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-1">
            <p className="text-note text-ink-2">{post.aside}</p>
            <Button onClick={() => change({ json: words.aside, aside: json })}>{post.swap}</Button>
            <Button look="quiet" onClick={() => change({ aside: '' })}>
              {post.drop}
            </Button>
          </div>
        )}
        {mode !== 'json' && read && !read.has(language) && written.length > 0 && (
          <div className="flex shrink-0 flex-wrap gap-2 border-b border-line px-3 py-1">
            {written.map((each) => (
              <Button
                key={each}
                onClick={() => {
                  // The button goes with what it offered.
                  toBody()
                  change({ json: withCopy(latest.current.json, each, language) })
                }}
              >
                {post.copyFrom(named(each))}
              </Button>
            ))}
          </div>
        )}
        {mode !== 'json' && read && (
          <>
            <input
              aria-label={post.title}
              value={body.title}
              onChange={({ target }) => write((json) => withTitle(json, language, target.value))}
              onKeyDown={(event) => {
                const { key, ctrlKey, metaKey, nativeEvent } = event
                if (key !== 'Enter' || ctrlKey || metaKey || nativeEvent.isComposing) return
                event.preventDefault()
                toBody()
              }}
              {...titleRoom.room}
              dir="auto"
              placeholder={post.titlePlaceholder}
              className="h-10 shrink-0 border-b border-line bg-transparent px-3 text-heading font-semibold outline-none placeholder:font-normal placeholder:text-ink-2"
            />
            <LeftOut characters={titleRoom.leftOut} in={body.title} most={longestTitle} />
          </>
        )}
        {modes.map((each) => (
          <TabPane key={each} value={each} className="flex min-h-0 flex-1 flex-col data-[state=inactive]:hidden">
            {each !== mode ? null : each === 'json' ? (
              <LazyJsonEditor
                label={post.json}
                value={json}
                problems={problems}
                shown={shown}
                onChange={(json) => change({ json })}
              />
            ) : !read ? (
              <div role="note" className="flex flex-col items-start gap-2 p-3 text-control">
                <p>{post.unreadable}</p>
                <Button onClick={() => change({ mode: 'json' })}>{post.toJson}</Button>
              </div>
            ) : each === 'markdown' ? (
              <PostMarkdown
                lines={body.lines}
                known={known}
                shown={isElsewhere ? null : shown}
                onLines={(lines) => write((json) => withLines(json, language, lines.map(lineText)))}
              />
            ) : (
              <WrittenEditor
                key={language}
                language={language}
                body={body}
                isOwn={made.current === json}
                sessions={sessions}
                label={post.body}
                onLines={(texts) => {
                  write((json) => withLines(json, language, texts))
                  made.current = latest.current.json
                }}
                place={place}
                onElsewhere={(steps, focus) => {
                  const [language] = steps
                  if (typeof language !== 'string' || !read.has(language)) return
                  setAsked({ n: 1, path: steps, focus })
                  change({ language })
                }}
                Mentions={MentionPicker}
                Upload={PostUpload}
                onFiles={(files) => {
                  const kind = kindOf(files)
                  if (kind !== 'image' && kind !== 'media') return null
                  keepFor(kind, files)
                  return kind === 'image' ? 'img' : 'media'
                }}
              />
            )}
          </TabPane>
        ))}
        {mode !== 'json' && read && <InvisibleNote text={json} />}
      </Tabs>
    </div>
  )
}

const nothing: PostBody = { title: '', lines: [] }

/** For whoever reads English: theirs is what they begin in. */
const chineseLater = ['en_us', 'zh_cn', 'ja_jp'] as const
