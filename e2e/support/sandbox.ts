import { type Browser, expect, type Page } from '@playwright/test'

/** The stand-in for Feishu, told by its own page what the next replies meet. */
export class Sandbox {
  readonly #browser: Browser
  readonly #url: string
  #page: Page | null = null

  constructor(browser: Browser, url: string) {
    this.#browser = browser
    this.#url = url
  }

  /** Refuses the next reply with a code, or with 230099 and this sub code. */
  async refuseNext(code: number, sub_code?: number) {
    await this.meetsNext(sub_code === undefined ? String(code) : `${code}_${sub_code}`)
  }

  /** Lets the next replies meet a case by its name in lib/sandbox/cases.ts: lost_once, html_502, expired_token … */
  async meetsNext(name: string, times = 1, delay_s = 0) {
    const page = await this.#opened()
    await page.getByRole('combobox', { name: 'The next reply meets' }).selectOption(name)
    await page.getByRole('spinbutton', { name: 'How many replies' }).fill(String(times))
    if (delay_s) await page.getByRole('spinbutton', { name: 'Delay first (s)' }).fill(String(delay_s))
    await page.getByRole('button', { name: 'Set', exact: true }).click()
    await expect.poll(async () => (await this.#now()).next).toMatchObject({ name, times })
  }

  /** How many replies stand in the chats with these words, or this piece of JSON, in them. */
  async arrived(words: string): Promise<number> {
    const asJson = JSON.stringify(words).slice(1, -1)
    const { chats } = await this.#now()
    return chats
      .flatMap(({ messages }) => messages)
      .filter(({ arrived, content }) => arrived && (content.includes(asJson) || content.includes(words))).length
  }

  /** Nothing it was told stays for the next journey. */
  async leaves() {
    const clear = this.#page?.getByRole('button', { name: 'Clear', exact: true })
    if (this.#page) await this.#opened()
    if (await clear?.isVisible()) await clear?.click()
    await this.#page?.context().close()
  }

  async #now() {
    const answer = await fetch(`${this.#url}/sandbox/chats`)
    return (await answer.json()) as {
      chats: { messages: { arrived: boolean; content: string }[] }[]
      next: { name: string; times: number } | null
    }
  }

  /** A window of its own, in English whatever the journey reads. */
  async #opened(): Promise<Page> {
    this.#page ??= await this.#browser.newPage({ baseURL: this.#url, locale: 'en-US' })
    await this.#page.goto('/sandbox')
    return this.#page
  }
}
