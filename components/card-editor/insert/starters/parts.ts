/** The few shapes every starter card is put together from. */
export const plain = (content: string) => ({ tag: 'plain_text', content })

export const md = (content: string) => ({ tag: 'markdown', content })

export const hr = { tag: 'hr' }

export const textTag = (content: string, color: string) => ({ tag: 'text_tag', text: plain(content), color })

/** A name above its value, for a row of facts. */
export const fact = (name: string, value: string) => ({
  tag: 'column',
  width: 'weighted',
  weight: 1,
  elements: [md(`<font color='grey'>${name}</font>\n${value}`)],
})

/** Facts side by side; below each other where there is no room. */
export const facts = (...columns: object[]) => ({ tag: 'column_set', flex_mode: 'stretch', columns })

type Look = 'default' | 'primary_filled' | 'danger' | 'danger_filled'

export const opens = (content: string, default_url: string, type: Look = 'default') => ({
  tag: 'button',
  type,
  text: plain(content),
  behaviors: [{ type: 'open_url', default_url }],
})

export const callsBack = (content: string, value: object, type: Look = 'default') => ({
  tag: 'button',
  type,
  text: plain(content),
  behaviors: [{ type: 'callback', value }],
})

/** Buttons beside each other. */
export const buttons = (...held: object[]) => ({
  tag: 'column_set',
  flex_mode: 'flow',
  columns: held.map((button) => ({ tag: 'column', width: 'auto', elements: [button] })),
})

export const footnote = (content: string) => ({
  tag: 'div',
  text: { ...plain(content), text_size: 'notation', text_color: 'grey' },
  icon: { tag: 'standard_icon', token: 'info_outlined', color: 'grey' },
})

export const panel = (title: string, elements: object[], expanded = false) => ({
  tag: 'collapsible_panel',
  expanded,
  border: { color: 'grey', corner_radius: '6px' },
  header: {
    title: plain(title),
    icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
  },
  elements,
})

export const option = (content: string, value: string) => ({ text: plain(content), value })

export const header = (title: string, template: string, token: string, subtitle?: string, ...tags: object[]) => ({
  title: plain(title),
  ...(subtitle && { subtitle: plain(subtitle) }),
  ...(tags.length > 0 && { text_tag_list: tags }),
  template,
  icon: { tag: 'standard_icon', token },
})

export const card2 = (summary: string, header: object, ...elements: object[]) => ({
  schema: '2.0',
  config: { summary: { content: summary } },
  header,
  body: { elements },
})
