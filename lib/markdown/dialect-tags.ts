const card = ['at', 'a', 'font', 'text_tag', 'br']

/** The tags each dialect of Markdown knows, whatever reads it. */
export const dialectTags = {
  lark_md: new Set(card),
  markdown_1: new Set([...card, 'link', 'person', 'hr', 'local_datetime']),
  markdown_2: new Set([...card, 'link', 'person', 'hr', 'raw', 'local_datetime', 'number_tag', 'audio']),
  post: new Set(['at']),
} satisfies { [dialect: string]: ReadonlySet<string> }
