import type { Node } from 'prosemirror-model'
import type { NodeViewConstructor } from 'prosemirror-view'
import { askedOf } from '#components/shell/use-app.tsx'
import type { postEditor } from '#lib/i18n/en/post-editor.ts'
import { emojiCharacters, emojiGlyph } from '#lib/markdown/emoji.ts'
import { pictureAddress } from '#lib/model/picture-place.ts'
import { isImageKey } from '#lib/protocol/picture.ts'
import { isolated } from '#lib/shown/invisible.ts'

type Words = typeof postEditor

/** Languages Feishu marks up, as its page spells them. */
const codeLanguages =
  'PYTHON C CPP GO JAVA KOTLIN SWIFT PHP RUBY RUST JAVASCRIPT TYPESCRIPT BASH SHELL SQL JSON XML YAML HTML THRIFT'.split(
    ' ',
  )

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') {
  const made = document.createElement(name)
  made.className = className
  if (text) made.textContent = text
  return made
}

/** One thing with a name: nothing in it is edited. */
const atom =
  (
    name: 'div' | 'span',
    className: string,
    said: (node: Node) => { text: string; title?: string },
  ): NodeViewConstructor =>
  (node) => {
    const { text, title } = said(node)
    const dom = made(name, className, text)
    dom.dataset.post = node.type.name
    if (title) dom.title = title
    return { dom }
  }

const chip = 'rounded-control px-1 [unicode-bidi:isolate]'
const panel = 'my-1 rounded-control border border-line bg-page px-3 py-2 text-control text-ink-2'

/** A picture of the app's below what names it, which goes once the picture is there; where it cannot be had, it stays. */
function drawn(dom: HTMLElement, named: HTMLElement | null, image_key: string, app: string | null): void {
  if (!isImageKey(image_key)) return
  const picture = made('img', 'hidden max-h-40 max-w-full rounded-control')
  picture.alt = named?.textContent ?? ''
  picture.draggable = false
  picture.onload = () => {
    picture.classList.remove('hidden')
    named?.remove()
  }
  picture.src = askedOf(app, pictureAddress(image_key, 'draft'))
  dom.append(picture)
}

/**
 * How what is no words stands in the editor, in the reader's language.
 * @param named what each emoji is called
 * @param app whose pictures are meant, see use-app.tsx
 */
export function nodeViews(
  words: Words,
  named: { readonly [code: string]: string },
  app: string | null,
): { [node: string]: NodeViewConstructor } {
  const { parts } = words
  return {
    at: atom('span', `${chip} bg-accent-soft text-accent`, ({ attrs }) => ({
      text: `@${attrs.user_id === 'all' ? parts.everyone : isolated(attrs.user_name || attrs.user_id)}`,
      title: isolated(attrs.user_id),
    })),
    emotion: ({ attrs }) => {
      const code: string = attrs.emoji_type
      const dom = made('span', 'px-px', emojiCharacters[code] ?? `[${emojiGlyph(code)}]`)
      dom.dataset.post = 'emotion'
      dom.setAttribute('role', 'img')
      dom.setAttribute('aria-label', isolated(named[code] ?? code))
      dom.title = [named[code], `:${isolated(code)}:`].filter(Boolean).join(' ')
      return { dom }
    },
    kept: atom('span', `${chip} border border-edge bg-page font-mono text-note text-ink-2`, ({ attrs }) => ({
      text: isolated(attrs.tag) || '?',
      title: parts.kept,
    })),
    kept_line: atom('div', `${panel} font-mono`, ({ attrs }) => ({ text: attrs.from.text, title: parts.kept })),
    hr: () => {
      const dom = made('div', 'py-2')
      dom.dataset.post = 'hr'
      dom.append(made('hr', 'border-t border-edge'))
      return { dom }
    },
    img: ({ attrs }) => {
      const dom = made('div', panel)
      dom.dataset.post = 'img'
      dom.title = isolated(attrs.image_key)
      const named = made('span', '', `${parts.img} ${isolated(attrs.image_key)}`)
      dom.append(named)
      drawn(dom, named, attrs.image_key, app)
      return { dom }
    },
    media: ({ attrs }) => {
      const dom = made('div', panel)
      dom.dataset.post = 'media'
      const cover: string = attrs.image_key ?? ''
      const texts = [`${parts.media} ${isolated(attrs.file_key)}`, cover && `${parts.cover} ${isolated(cover)}`]
      dom.append(made('span', 'block', texts.filter(Boolean).join(' · ')))
      drawn(dom, null, cover, app)
      return { dom }
    },
    md: (node) => {
      const dom = made('div', 'my-1 rounded-control border border-line')
      dom.dataset.post = node.type.name
      const head = made('div', 'border-b border-line px-3 py-1 text-note text-ink-2', 'Markdown')
      head.contentEditable = 'false'
      const contentDOM = made('pre', 'm-0 min-h-6 px-3 py-2 font-sans text-body whitespace-pre-wrap')
      dom.append(head, contentDOM)
      return { dom, contentDOM }
    },
    code_block: codeBlock(words),
  }
}

/** A code block with the choice of its language above it. */
function codeBlock({ parts }: Words): NodeViewConstructor {
  return (first, view, getPos) => {
    let node = first
    const dom = made('div', 'my-1 rounded-control border border-line bg-page')
    dom.dataset.post = node.type.name
    const head = made('div', 'border-b border-line px-2 py-1')
    head.contentEditable = 'false'
    const choice = made('select', 'h-6 rounded-control bg-transparent text-note text-ink-2')
    choice.setAttribute('aria-label', parts.codeLanguage)
    const contentDOM = made('pre', 'm-0 min-h-6 px-3 py-2 font-mono text-control whitespace-pre-wrap')
    const draw = () => {
      const language: string = node.attrs.language ?? ''
      const known = codeLanguages.includes(language.toUpperCase())
      const options = [['', parts.noLanguage], ...codeLanguages.map((name) => [name, name])]
      if (language && !known) options.push([language, language])
      choice.replaceChildren(...options.map(([value, label]) => new Option(label, value)))
      choice.value = known ? language.toUpperCase() : language
    }
    draw()
    choice.onchange = () => {
      const at = getPos()
      if (at === undefined) return
      view.dispatch(view.state.tr.setNodeAttribute(at, 'language', choice.value || null))
    }
    head.append(choice)
    dom.append(head, contentDOM)
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false
        const isOther = next.attrs.language !== node.attrs.language
        node = next
        if (isOther) draw()
        return true
      },
      stopEvent: (event) => head.contains(event.target as globalThis.Node),
      ignoreMutation: ({ target }) => head.contains(target),
    }
  }
}
