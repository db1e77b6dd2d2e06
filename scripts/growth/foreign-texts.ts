/**
 * What slow readers stumble over, repeated until it is long enough: single characters, brackets that open and never
 * close, beginnings of everything a reader looks for.
 */
const pieces = [
  ...'a0 \n\t.-_"\'`\\[](){}<>*~#:=,;/|&@!%$^+?',
  '中',
  '：',
  '😀',
  '\ud800',
  '\u202e',
  '\0',
  'a.',
  'a:',
  'a b\n',
  '\n\n',
  '\r\n',
  '\\n',
  '\\"',
  '\\\\n',
  '**',
  '**a',
  '*a**',
  '~~',
  '~a~~',
  '__a',
  '![',
  '[a](',
  '![a](',
  '](<',
  '[a](b)',
  '<!--',
  '<?',
  '</',
  '<b>',
  '<at ',
  '<at user_id="',
  "<at id='a'>",
  '<a href="',
  '<font color=',
  '<font color=red>',
  '<text_tag',
  '&amp;',
  '```\n',
  '```a\nb\n',
  '> ',
  '- ',
  '- a\n',
  '1. ',
  '|a|b|\n',
  '|-|-|\n',
  ':OK:',
  'http://',
  'https://a(',
  'mailto:a@',
  '//',
  '/* ',
  '// a\n',
  '{"a":',
  '{"a":1},',
  '[{"a":[',
  '[[],',
  '"a":"b",',
  '"a", ',
  "{'a': ",
  'om_',
  'om_x ',
  'om_0123abcd\n',
  'om_x_img_v3_',
  'message_id: ',
  '%22om_',
  'oc_a ',
  't-a.',
  't-a1',
  'u-',
  'Bearer ',
  'eyJ',
  'app_secret=',
  'access_token: ',
  'ErrMsg: ',
  'ErrPath: ',
  'ErrorValue: ',
  'ErrCode: 1; ',
  'ext=ErrCode: ',
  'code: 230',
  'code=',
  '99992402',
  'msg: "',
  'log_id: ',
  'required: [',
  '权限：[',
  'a:b.c, ',
  'im:message.',
  'GET /messages/om_',
  'HTTP/1.1 4',
  '2024-01-01T00:00:00 ',
  '1,',
  '1+',
  '(1',
  'q=1;',
] as const

/** What follows, so that a match that seemed certain fails at its very end. */
const ends = ['', '\n;"]}>)!']

export type ForeignText = { name: string; of: (length: number) => string }

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Every adversarial text, by a name to print. */
export const foreignTexts: ForeignText[] = pieces.flatMap((piece) =>
  ends.map((end) => ({
    name: JSON.stringify(piece) + (end && ` … ${JSON.stringify(end)}`),
    of: (length) => repeated(piece, length - end.length) + end,
  })),
)

/** Brackets that close again, half of the way. */
for (const [open, close] of ['[]', '{}', '()', '<>', '“”'].map((pair) => [...pair]))
  foreignTexts.push({
    name: `${open}${open} … ${close}${close}`,
    of: (length) => repeated(open ?? '', length / 2) + repeated(close ?? '', length / 2),
  })

/** Different every time: a reader that compares each with all others is found by these. */
for (const [name, piece] of [
  ['different message ids', (i: number) => `om_${i.toString(36)} `],
  ['different keys', (i: number) => `"k${i}":${i},`],
  ['different mentions', (i: number) => `<at user_id="ou_${i}">n${i}</at>`],
  ['different links', (i: number) => `[l${i}](https://a.b/${i})`],
  ['different lines', (i: number) => `line ${i}\n`],
  ['different codes', (i: number) => `code: ${230000 + i}, `],
  ['different scopes', (i: number) => `im:message.s${i}, `],
] as const)
  foreignTexts.push({
    name,
    of(length) {
      const parts: string[] = []
      for (let i = 0, total = 0; total < length; i++) {
        const part = piece(i)
        parts.push(part)
        total += part.length
      }
      return parts.join('').slice(0, length)
    },
  })
