export const problems = {
  show: 'Show in the editor',
  foretold: {
    refused: (codes: string) => `Feishu refuses it: ${codes}`,
    likely: (codes: string) => `Feishu may refuse it: ${codes}`,
    note: (codes: string) => `Whoever presses it sees ${codes}`,
    ruled: (codes: string) => `Refused if your company has a rule against it: ${codes}`,
  },
  rewrite: (right: string) => `Write ${right}`,
  json_syntax: (line: number, column: number, reason: string) =>
    `Not JSON at line ${line}, column ${column}: ${reason}.`,
  missing: (field: string) => `${field} is missing or empty. Feishu needs it.`,
  advised: (field: string) => `${field} is missing. Feishu’s documents ask for it.`,
  wrong_type: (field: string, expected: string) => `${field} has the wrong type; ${expected} is needed.`,
  not_allowed: (field: string, allowed: string) => `${field} has a value Feishu does not know. Allowed: ${allowed}.`,
  unknown_tag: (tag: string) => `“${tag}” is not a tag of a post.`,
  not_alone: (tag: string) => `${tag} must stand alone in its paragraph. Move it to one of its own.`,
  link_scheme: (href: string) => `Feishu may refuse the link ${href}. http and https are safe.`,
  no_locale: 'A post needs a language around title and content: {"zh_cn": {"title": …, "content": …}}.',
  wrapper: (key: string) =>
    `Take away the outer “${key}”: that form belongs to webhooks, a reply takes what is inside it.`,
  removed_in_2: (tag: string) => `Card JSON 2.0 no longer has “${tag}”. Use another component.`,
  elements_at_root: 'In card JSON 2.0 the elements stand in body.elements, not at the root.',
  not_a_card:
    'This is not a card of Feishu’s but a request, a message, an id, or a card of another chat program; sent as a card it would be refused or blank. Take over what is offered above the editor, or paste the card itself.',
  read_back_card:
    'This is a card as Feishu gives it back when it is read; it cannot be sent. Above the editor stands how to get the card that was sent.',
  unknown_key: (key: string, of: string, nearest: string | null, refused: boolean) =>
    `${of} has no “${key}”${refused ? ', and card JSON 2.0 is refused for it. ' : '; Feishu ignores it. '}${nearest ? `Is “${nearest}” meant?` : 'Remove it.'}`,
  unknown_component: (tag: string, nearest: string | null) =>
    `There is no component “${tag}”. ${nearest ? `Is “${nearest}” meant?` : 'Use another one.'}`,
  only_in_2: (tag: string) => `“${tag}” needs card JSON 2.0: add "schema": "2.0" and put the elements in body.`,
  needs_schema: 'Without "schema": "2.0" this is a 1.0 card and its body is ignored. Add it.',
  not_a_colour: (field: string, value: string) =>
    `${field} has no colour “${value}”. Use a name such as blue-500, rgba(…), or declare it in config.style.color.`,
  bad_format: (field: string, example: string) =>
    `${field} is not written as Feishu reads it. Write it like ${example}.`,
  out_of_range: (field: string, range: string) => `${field} must be ${range}.`,
  too_long: (field: string, max: number) =>
    `${field} is longer than ${max.toLocaleString('en')} characters. Shorten it.`,
  too_many: (field: string, count: number, max: number) =>
    `${field} has ${count}; Feishu shows ${max}. Remove the rest.`,
  too_many_in_card: {
    elements: (count: number, max: number) =>
      `The card has ${count} elements, counting texts and icons; a 2.0 card may have ${max}.`,
    tables: (count: number, max: number) =>
      count > max
        ? `The card has ${count} tables; Feishu takes ${max}. Merge or split them.`
        : `The card has ${count} tables. Feishu documents ${max}, but has been seen to refuse cards with fewer. If it does, merge or split them.`,
    charts: (count: number, max: number) => `The card has ${count} charts; Feishu advises ${max} at most.`,
    markdown_tables: (count: number, max: number) =>
      `The Markdown of the card has ${count} tables; more than ${max} have been refused. Use the table component.`,
  },
  too_deep: (max: number) => `Containers nest deeper than ${max} layers here. Take one away.`,
  misplaced: (tag: string, parent: string) =>
    parent === 'root'
      ? `“${tag}” cannot stand at the root of a card.`
      : `“${tag}” cannot stand inside “${parent}”. Move it out.`,
  needs_form: (tag: string) => `“${tag}” collects several answers and belongs inside a form.`,
  needs_action: (tag: string) => `In card JSON 1.0 “${tag}” stands inside an “action”. Wrap it in one.`,
  no_submit: (name: string) =>
    `Form “${name}” has no submit button. Give one of its buttons form_action_type: submit (1.0: action_type: form_submit).`,
  duplicate: (field: string, value: string) => `${field} “${value}” is there already and must be unique.`,
  no_such_option: (field: string, value: string) => `${field} names “${value}”, which is none of the options.`,
  row_key: (key: string, columns: string) => `No column is named “${key}”. There are: ${columns}.`,
  wrong_cell: (column: string, data_type: string, needed: string) =>
    `“${column}” is a column of ${data_type}: the cell must be ${needed}.`,
  cells: {
    text: 'a text',
    lark_md: 'a text',
    markdown: 'a text',
    number: 'a number',
    date: 'a number, milliseconds since 1970',
    persons: 'a user id or a list of them',
    options: 'a text or a list of {text, color}',
  } as Record<string, string>,
  link_incomplete: (field: string) =>
    `${field} is missing, and not all of pc_url, ios_url and android_url are there. Write it, or all three.`,
  not_together: (field: string, other: string) => `${field} and ${other} exclude each other. Keep one.`,
  audio_forward: 'A card with audio is refused unless config.enable_forward is false.',
  markdown_unknown: (construct: string) =>
    `Here ${construct} is shown as typed: this kind of text knows no such Markdown.`,
  constructs: {
    heading: 'a heading (#)',
    quote: 'a quote (>)',
    table: 'a table',
    image: 'an image',
    list: 'a list',
    code_block: 'a code block',
    inline_code: '`code`',
    variable_link: 'a link to a $variable',
    bold: '**bold**',
    strike: '~~strikethrough~~',
    link: 'a [link](…)',
    task: 'a task list (- [ ])',
    emoji: 'an emoji code (:OK:)',
    underscore: '_emphasis by underscores_',
    nested: 'what stands inside bold, italics or strikethrough',
    rule: 'a dividing line (---)',
  },
  chart: {
    absent: 'chart_spec is missing.',
    not_object: 'chart_spec must be a JSON object.',
    no_type: 'chart_spec.type is missing.',
    unknown_type: (type: string) => `Cards know no chart of type “${type}”.`,
    unknown_series: (type: string) => `chart_spec.series holds one of type “${type}”, which cards do not know.`,
    not_list: (field: string) => `chart_spec.${field} must be a list.`,
    no_data: 'chart_spec.data is missing.',
    no_values: 'chart_spec.data holds no values.',
    no_field: (field: string) => `chart_spec.${field} is missing.`,
    no_series: 'chart_spec.series is missing: a combined chart draws what stands in it.',
    unnamed_field: (field: string, named: string) =>
      `chart_spec.${field} names “${named}”, which none of the values has.`,
  },
  variable_missing: (name: string) => `The link to $${name} leads nowhere: href has no “${name}”.`,
  mention: (written: string, right: string) => `${written} mentions nobody here. Write ${right}.`,
  read_back_mention: (id: string, right: string) =>
    `${id} only stands in messages that were read; sent, it calls nobody. Write ${right}.`,
  no_markdown: (construct: string) => `A text message shows ${construct} as typed.`,
  noMarkdown: {
    bold: '**bold** (use <b>bold</b>)',
    strike: '~~strikethrough~~ (use <s>strikethrough</s>)',
    image: 'a Markdown image (send a post or a card)',
    code_block: 'a code block (send a post or a card)',
    inline_code: '`code` (send a card)',
    heading: 'a heading (send a card)',
    table: 'a table (send a post or a card)',
  } as Record<string, string>,
  text_as_typed: {
    tags: (tag: string) =>
      `${tag} has no partner or is nested wrongly, so Feishu shows the whole text as typed, tags included.`,
    link: (href: string) =>
      `${href || 'An empty address'} is not a valid link, so Feishu shows the whole text as typed, tags included.`,
  },
  newline_as_typed:
    '\\n stands here as two letters, a backslash and an n. Feishu shows them as typed, not as a line break.',
  app: {
    quota: 'The calls this company has for the month are used up',
    scope: 'The app lacks the scope to send',
    no_ability: 'The app has no bot that is switched on',
    disabled: 'Feishu does not know the app, or it is disabled or not installed',
    credentials: 'Feishu does not take the credentials of the app',
  },
  appRefused: (why: string, when: string | null) =>
    `${why}: ${when === null ? 'looking the message up' : `the last reply as this app, ${when},`} was refused for it, and this reply would probably be too. Ask the developer of the app.`,
  target: {
    unknown: (id: string) =>
      `Feishu knows no message ${id}, or this app may not see it; the reply would be refused. Check the ID.`,
    recalled: (id: string) => `The message ${id} was recalled; the reply would be refused. Answer another one.`,
    system: (id: string) =>
      `The message ${id} was made by Feishu itself, and most of these take no reply. Answer a message somebody wrote.`,
    invisible: (id: string) =>
      `The app cannot see the message ${id}: it may have been sent before the bot joined. The reply would probably be refused. Answer a later message.`,
    no_bot: (id: string) =>
      `The app’s bot is not in the chat of the message ${id}, so the reply would probably be refused. Ask the owner of the group to add it.`,
    dissolved: (id: string) =>
      `The group of the message ${id} was dissolved; the reply would be refused. Answer a message in another chat.`,
    moderated: (id: string) =>
      `In the group of the message ${id} only some may speak. If the bot is not one of them the reply is refused: ask the owner of the group.`,
  },
  not_a_person: (value: string) =>
    `${value ? `“${value}”` : 'An empty value'} is not the id of a person. Write an open_id (ou_…), union_id or user_id.`,
  placeholder: (written: string) =>
    `${written} is still in it: nothing fills it in, and people will read it as it stands.`,
  sensitive: {
    phone: (written: string) =>
      `${written} looks like a mobile number. Leave it out unless everyone in the chat may have it.`,
    mail: (written: string) => `${written} is an email address. Leave it out unless everyone in the chat may have it.`,
    id_number: (written: string) =>
      `${written} looks like an identity card number. Leave it out, or give its last four digits.`,
    secret: (written: string) =>
      `${written} looks like a key or token. Everyone in the chat could use it: leave it out, and replace it if it has been sent before.`,
  },
  only_in_form: (field: string) => `${field} has no place outside a form: the card may be refused for it. Remove it.`,
  bold_as_typed: (written: string) =>
    `${written} is shown as typed, marks included. No space may stand inside them; next to punctuation put one outside.`,
  setext: (written: string) =>
    `The line of dashes turns “${written}” into a heading. Leave a blank line between them, or write <hr>.`,
  stale_summary: {
    number: (written: string) =>
      `Lists and notifications show the card’s summary, which says ${written}; nothing in the card does.`,
    words: (written: string) =>
      `Lists and notifications show the card’s summary, “${written}”; none of its words stands in the card.`,
  },
  emoji_unknown: (key: string) => `Feishu has no emoji “${key}”; it is shown as typed.`,
  tag_as_typed: (tag: string) => `<${tag}> is not a tag in this kind of text; it is shown as typed.`,
  tag_not_taken: {
    open: (tag: string) => `<${tag}> may be shown as typed: it needs a </${tag}> in the same paragraph.`,
    quotes: (tag: string) => `<${tag}> may be shown as typed: leave out the backslashes before its quotation marks.`,
  },
  not_a_key: {
    picture: (value: string) =>
      `“${value}” is not an image key. Upload the picture to get one (img_…), or make it a link.`,
    file: (value: string) => `“${value}” is not a file key. Upload the file to get one (file_…), or make it a link.`,
    sticker: (value: string) =>
      `“${value}” is not the key of a sticker. Copy the file_key of a sticker that was sent to this app.`,
    chat: (value: string) => `“${value}” is not the id of a group. Write its chat_id (oc_…).`,
    person: (value: string) =>
      `“${value}” is not an open_id. A contact card takes nothing else: write the one the person has for this app (ou_…).`,
  },
  deprecated: (field: string) => `${field} is of card JSON 1.0; the documents of 2.0 do not have it.`,
  other: (text: string) => text,
  reasons: {
    InvalidSymbol: 'unexpected text',
    InvalidNumberFormat: 'this is not a number',
    PropertyNameExpected: 'a property name is expected',
    ValueExpected: 'a value is expected',
    ColonExpected: 'a colon is expected',
    CommaExpected: 'a comma is expected',
    CloseBraceExpected: 'a closing } is missing',
    CloseBracketExpected: 'a closing ] is missing',
    EndOfFileExpected: 'nothing more is expected here',
    UnexpectedEndOfComment: 'the comment does not end',
    UnexpectedEndOfString: 'the string does not end',
    UnexpectedEndOfNumber: 'the number does not end',
    InvalidUnicode: 'this is not a \\u escape',
    InvalidEscapeCharacter: 'there is no such escape; a backslash is written \\\\',
    InvalidCharacter: 'a character that must be escaped',
    RawLineBreak: 'a line break inside a string is written \\n',
    UnescapedQuote: 'a quotation mark inside a string is written \\"',
    ForeignLiteral: 'JSON knows only true, false and null, in lower case',
    SingleQuote: 'JSON wants double quotation marks',
    SmartQuote: 'JSON wants straight quotation marks',
    FullWidthMark: 'a full-width mark; JSON wants the half-width one',
    NotJson: 'this is not a JSON object; one begins with {',
    TooLong: 'longer than any message, so it is not read',
    TooDeep: 'nested too deep',
    InvalidCommentToken: 'a broken comment',
  } as Record<string, string>,
  otherReason: 'it cannot be read',
  types: {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  } as Record<string, string>,
}
