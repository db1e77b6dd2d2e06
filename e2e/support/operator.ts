import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody at the console: what they do, in their words, by the names a screen reader says. */
export class Operator {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** What came of it: sent. A card in the preview may have a status of its own. */
  get sent(): Locator {
    return this.page.getByRole('status')
  }

  /** What came of it: refused, or unanswered. Next has an alert of its own, for changes of page. */
  get alert(): Locator {
    return this.page.getByRole('alert').and(this.page.locator(':not(#__next-route-announcer__)'))
  }

  get sendButton(): Locator {
    return this.page.getByRole('button', { name: 'Send reply' })
  }

  /** Opens the uuid beside Send; the whole of it is its title. */
  get uuid(): Locator {
    return this.page.getByRole('button', { name: /^uuid/ })
  }

  async opens(path = '/') {
    await this.page.goto(path)
  }

  /** Puts words on the clipboard and pastes them over what the field holds. */
  async pastes(words: string, field = this.page.getByRole('textbox', { name: 'Message ID' })) {
    await field.click()
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), words)
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.press('ControlOrMeta+v')
  }

  async choosesType(name: 'Text' | 'Post' | 'Card') {
    await this.page.getByRole('radiogroup', { name: 'Message type' }).getByRole('radio', { name, exact: true }).click()
  }

  async writes(words: string) {
    await this.page.getByRole('textbox', { name: 'Text', exact: true }).fill(words)
  }

  /** A post as Markdown. */
  async writesPost({ title, body, language }: { title?: string; body: string; language?: string }) {
    await this.page.getByRole('tab', { name: 'Markdown' }).click()
    if (language) await this.page.getByRole('combobox', { name: 'Post language' }).selectOption(language)
    if (title !== undefined) await this.page.getByRole('textbox', { name: 'Post title' }).fill(title)
    await this.page.getByRole('textbox', { name: 'Post body' }).fill(body)
  }

  async writesCard(json: string) {
    await this.pastes(json, this.page.getByRole('textbox', { name: 'Card JSON' }))
  }

  async repliesInThread(on: boolean) {
    await this.page.getByRole('switch', { name: 'Reply in thread' }).setChecked(on)
  }

  /** The uuid of what stands in the request; all of it follows the draft a moment after the last key. */
  async uuidOf(told: string): Promise<string> {
    await expect(this.page.locator('[data-request]')).toContainText(told)
    return (await this.uuid.getAttribute('title')) ?? ''
  }

  async sends() {
    await this.sendButton.click()
  }
}
