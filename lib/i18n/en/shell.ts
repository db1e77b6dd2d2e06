export const app = {
  name: 'Reply Console',
  description: 'Answer a Feishu message by its id.',
  skipToContent: 'Skip to content',
  sandbox: 'Sandbox',
  localOperator: 'Local operator',
  sandboxHint: 'No Feishu app is configured. Replies go to the built-in sandbox, to nobody else.',
}

export const nav = {
  label: 'Main',
  compose: 'Compose',
  history: 'History',
  jobs: 'Jobs',
  errors: 'Error codes',
  status: 'Status',
  audit: 'Audit',
  keys: 'Keys (?)',
  palette: { label: 'Go anywhere, do anything', search: 'Search pages, acts, recent messages, error codes' },
}

export const language = { label: 'Language', 'zh-CN': '中文', en: 'English' }

export const theme = { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' }

export const common = {
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  cancel: 'Cancel',
  all: 'All',
  leftOut: (characters: string) => `Too long a paste: its last ${characters} characters were left out.`,
  unknown: 'unknown',
  notLoaded: 'This part could not be loaded. Reload the page; your draft is kept.',
  reload: 'Reload',
}

export const failure = {
  title: 'This page could not be shown',
  body: 'Something went wrong inside the console. Nothing was sent by it.',
  retry: 'Try again',
  notFound: 'There is no such page',
  notFoundBody: 'The address may be mistyped, or what stood here is gone.',
  home: 'Back to Compose',
}
