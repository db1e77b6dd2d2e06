import fc from 'fast-check'

const words = fc.oneof(fc.constantFrom('磁盘', 'db-3 ', 'a\nb', '&lt;', '**x**', ' '), fc.string())
const style = fc.option(fc.array(fc.constantFrom('bold', 'italic', 'underline', 'lineThrough', 'x')), {
  nil: undefined,
})
const odd = fc.option(fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.string())), { nil: undefined })

const inline = fc.oneof(
  fc.record({
    tag: fc.constant('text'),
    text: words,
    style,
    un_escape: fc.option(fc.boolean(), { nil: undefined }),
    odd,
  }),
  fc.record({ style, text: words, tag: fc.constant('a'), href: fc.webUrl() }),
  fc.record({ tag: fc.constant('at'), user_id: words, user_name: fc.option(words, { nil: undefined }), style }),
  fc.record({ tag: fc.constant('emotion'), emoji_type: fc.constantFrom('OK', 'SMILE', 'NOT_ONE') }),
  fc.record({ tag: fc.constant('blink'), text: words }),
)
const alone = fc.oneof(
  fc.record({ tag: fc.constant('hr'), odd }),
  fc.record({ tag: fc.constant('code_block'), text: words, language: fc.option(fc.constantFrom('SQL', 'go')) }),
  fc.record({ tag: fc.constant('md'), text: words }),
  fc.record({ tag: fc.constant('img'), image_key: words, odd }),
  fc.record({ tag: fc.constant('media'), file_key: words, image_key: fc.option(words, { nil: undefined }) }),
)
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(inline, { maxLength: 4 }) },
  { weight: 3, arbitrary: alone.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(fc.oneof(inline, alone), { maxLength: 3 }) },
)

/** Lines of posts as JSON, from the right to the odd. */
export const randomBody = fc.array(line, { maxLength: 5 }).map((lines) => lines.map((one) => JSON.stringify(one)))

const bodies = fc.record(
  { title: fc.string(), content: fc.array(line, { maxLength: 5 }), odd },
  { requiredKeys: ['content'] },
)

/** Whole posts as JSON in every layout, some with comments. */
export const randomPost = fc
  .tuple(
    fc.dictionary(fc.constantFrom('zh_cn', 'en_us', 'ja_jp', 'zh_hk'), bodies),
    fc.constantFrom(undefined, 1, 2, '\t'),
  )
  .chain(([post, indent]) => {
    const text = JSON.stringify(post, null, indent)
    return fc.constantFrom(text, `// ours\n${text}`, ` ${text.replace(/}$/, ',}').replace(/^{,}$/, '{}')}\n`)
  })
