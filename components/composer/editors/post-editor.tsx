'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EditorProps, Shown } from '#components/code-editor/editor-props.ts'
import { LazyJsonEditor } from '#components/code-editor/lazy-json-editor.tsx'
import { takeShown } from '#components/code-editor/shown-once.ts'
import type { Session } from '#components/post-editor/session.ts'
import { WrittenEditor } from '#components/post-editor/written-editor.tsx'
import { useProblemWords } from '#components/problems/problem-words.ts'
import { remember, remembered } from '#components/shell/choice-cookie.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LeftOut, useRoom } from '#components/ui/left-out.tsx'
import { TabPane, TabRow, Tabs } from '#components/ui/tabs.tsx'
import { useIsWide } from '#components/ui/use-is-wide.ts'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import { pointerOf } from '#lib/json/pointer.ts'
import { lineText } from '#lib/post/lines.ts'
import {
  type PostBody,
  readPostSource,
  withCopy,
  withLines,
  withLinesOf,
  withoutEmpty,
  withTitle,
} from '#lib/post/source.ts'
import { postLanguages } from '#lib/protocol/messages/post.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'
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
  const { mode, json } = words
  const isChinese = useLocale() === 'zh-CN'
  const order = isChinese ? postLanguages : chineseLater
  const [sessions] = useState(() => new Map<string, Session>())
  const [known] = useState(() => new Set<string>())
  const read = useMemo(() => (mode === 'json' ? null : readPostSource(json)), [mode, json])
  const language = words.language || (read?.keys().next().value ?? order[0])
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
  const write = (own: string, make: (json: string) => string) =>
    change({ json: withoutEmpty(make(latest.current.json), own), language })

  const frame = useRef<HTMLDivElement>(null)
  const isWide = useIsWide(frame, twoColumns)
  const [beside, setBeside] = useState(() => remembered(besideName) ?? '')
  const putBeside = (next: string) => {
    remember(besideName, next)
    setBeside(next)
  }
  const second = mode === 'written' && isWide && read && beside !== language && beside !== '' ? beside : null
  const columns = second === null ? [language] : [language, second]
  const choose = (next: string) => {
    if (next === second) putBeside(language)
    change({ language: next })
  }

  // What is shown may stand in another language than the one in sight.
  const meant = read && [...read.keys()].find((each) => each === shown.path?.[0])
  const isElsewhere = meant !== undefined && meant !== null && !columns.includes(meant)
  const turned = useRef(0)
  useEffect(() => {
    if (turned.current === shown.n) return
    turned.current = shown.n
    setAsked(null)
    if (isElsewhere) change({ language: meant })
  }, [shown.n, isElsewhere, meant, change])
  /** A place in another language than the one in sight, asked for in the preview. */
  const [asked, setAsked] = useState<Shown | null>(null)
  const goal = columns.some((each) => each === asked?.path?.[0]) && asked ? asked : shown
  const isReached = mode === 'written' && (goal === asked || !isElsewhere)
  const place = useMemo(() => {
    const { path = [], within, focus = true } = goal
    return isReached && takeShown(goal) ? { steps: path, within, focus } : null
  }, [isReached, goal])

  const offered = [...new Set([...order, ...(read?.keys() ?? [])])]
  const named = (each: string) => post.languages[each] ?? each
  const written = read ? [...read.keys()] : []
  const option = (each: string) => (
    <option key={each} value={each}>
      {read?.has(each) ? post.written(named(each)) : named(each)}
    </option>
  )
  const goTo = (path: Path) => setAsked({ n: 1, path })

  /** What a post says in one language; of two that stand side by side each is called by its own. */
  const column = (own: string, i: number) => {
    const body = read?.get(own) ?? nothing
    const called = (part: string) => (second === null ? part : post.ofLanguage(part, named(own)))
    const others = written.filter((each) => each !== own)
    const isSecond = i > 0
    return (
      <section
        key={own}
        aria-label={second === null ? undefined : named(own)}
        className="flex min-h-0 min-w-0 flex-1 flex-col"
      >
        {second !== null && (
          <div className="flex h-8 shrink-0 items-center justify-between gap-2 border-b border-line px-3">
            <span className="truncate text-note text-ink-2">{named(own)}</span>
            {read?.has(own) && read.has(columns[1 - i] ?? '') && (
              <button
                type="button"
                title={post.copyOverHint}
                className={`${linkClass} text-note`}
                onClick={() => write(own, (json) => withLinesOf(json, columns[1 - i] ?? '', own))}
              >
                {post.copyOver(named(columns[1 - i] ?? ''))}
              </button>
            )}
          </div>
        )}
        {!read?.has(own) && others.length > 0 && (
          <div className="flex shrink-0 flex-wrap gap-2 border-b border-line px-3 py-1">
            {others.map((each) => (
              <Button
                key={each}
                onClick={({ currentTarget }) => {
                  // The button goes with what it offered.
                  toBody(currentTarget)
                  change({ json: withCopy(latest.current.json, each, own), language })
                }}
              >
                {post.copyFrom(named(each))}
              </Button>
            ))}
          </div>
        )}
        <PostTitle
          label={called(post.title)}
          title={body.title}
          onTitle={(title) => write(own, (json) => withTitle(json, own, title))}
        />
        {mode === 'markdown' ? (
          <PostMarkdown
            lines={body.lines}
            known={known}
            shown={isElsewhere ? null : shown}
            onLines={(lines) => write(own, (json) => withLines(json, own, lines.map(lineText)))}
          />
        ) : (
          <WrittenEditor
            language={own}
            body={body}
            isOwn={made.current === json}
            sessions={sessions}
            label={called(post.body)}
            toolsLabel={called(post.tools)}
            onLines={(texts) => {
              write(own, (json) => withLines(json, own, texts))
              made.current = latest.current.json
            }}
            place={place && (place.steps[0] === own || (!isSecond && place.steps.length === 0)) ? place : null}
            onElsewhere={(steps, focus) => {
              const [language] = steps
              if (isSecond || typeof language !== 'string' || !read?.has(language) || language === second) return
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
        {second !== null && (
          <OwnProblems
            label={called(post.problems)}
            problems={problems.filter(({ path }) => path[0] === own)}
            source={json}
            onGo={({ path }) => goTo(path)}
          />
        )}
      </section>
    )
  }

  return (
    <div ref={frame} className="relative flex min-h-0 flex-1 flex-col">
      <Tabs value={mode} onChange={(mode) => change({ mode })}>
        <div className="flex shrink-0 flex-wrap items-stretch">
          <TabRow
            label={post.mode}
            tabs={modes.map((value) => ({ value, label: post.modes[value] }))}
            className="flex-1 !px-1"
          />
          {read && (
            <div className="flex items-center gap-2 border-b border-line px-3 max-tablet:w-full max-tablet:py-1">
              <select
                aria-label={post.language}
                value={language}
                onChange={({ target }) => choose(target.value)}
                className={selectClass}
              >
                {offered.map(option)}
              </select>
              {mode === 'written' && isWide && (
                <select
                  aria-label={post.beside}
                  value={second ?? ''}
                  onChange={({ target }) => putBeside(target.value)}
                  className={selectClass}
                >
                  <option value="">{post.alone}</option>
                  {offered.filter((each) => each !== language).map(option)}
                </select>
              )}
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
            ) : (
              <div className="flex min-h-0 flex-1 divide-x divide-line">{columns.map(column)}</div>
            )}
          </TabPane>
        ))}
        {mode !== 'json' && read && <InvisibleNote text={json} />}
      </Tabs>
    </div>
  )
}

/** From its title, or a button, to the body of the same language. */
const toBody = (from: Element) =>
  from.closest('section')?.querySelector<HTMLElement>('.post-written, textarea')?.focus()

type TitleProps = { label: string; title: string; onTitle(title: string): void }

function PostTitle({ label, title, onTitle }: TitleProps) {
  const post = useMessagesOf(postEditorWords)
  const { room, leftOut } = useRoom(longestTitle)
  return (
    <>
      <input
        aria-label={label}
        value={title}
        onChange={({ target }) => onTitle(target.value)}
        onKeyDown={(event) => {
          const { key, ctrlKey, metaKey, nativeEvent } = event
          if (key !== 'Enter' || ctrlKey || metaKey || nativeEvent.isComposing) return
          event.preventDefault()
          toBody(event.currentTarget)
        }}
        {...room}
        dir="auto"
        placeholder={post.titlePlaceholder}
        className="h-10 shrink-0 border-b border-line bg-transparent px-3 text-heading font-semibold outline-none placeholder:font-normal placeholder:text-ink-2"
      />
      <LeftOut characters={leftOut} in={title} most={longestTitle} />
    </>
  )
}

type OwnProblemsProps = { label: string; problems: Problem[]; source: string; onGo(problem: Problem): void }

/** What is wrong in one of the languages, below it; a press goes to its place. */
function OwnProblems({ label, problems, source, onGo }: OwnProblemsProps) {
  const say = useProblemWords(source)
  if (problems.length === 0) return null
  return (
    <ul aria-label={label} className="max-h-24 shrink-0 overflow-y-auto border-t border-line px-3 py-1 text-note">
      {problems.slice(0, mostProblems).map((problem) => (
        <li key={`${pointerOf(problem.path)} ${problem.kind}`}>
          <button
            type="button"
            onClick={() => onGo(problem)}
            className={`text-start hover:underline ${problem.severity === 'refused' ? 'text-danger' : 'text-warn'}`}
          >
            <Isolated text={say(problem)} />
          </button>
        </li>
      ))}
    </ul>
  )
}

const selectClass = 'h-7 min-w-0 rounded-control border border-edge bg-surface px-2 text-control'

/** From which width of the editor on two languages have room side by side, in px. */
const twoColumns = 600
const besideName = 'post-beside'
/** Whoever has more looks at all of them, below Send. */
const mostProblems = 20

const nothing: PostBody = { title: '', lines: [] }

/** For whoever reads English: theirs is what they begin in. */
const chineseLater = ['en_us', 'zh_cn', 'ja_jp'] as const
