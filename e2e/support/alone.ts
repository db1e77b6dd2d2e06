import type { Locator, Page } from '@playwright/test'
import type { MsgType } from '#lib/protocol/messages.ts'

export type Shown = {
  msg_type: MsgType
  content: string
  scheme?: 'light' | 'dark'
  device?: 'pc' | 'phone'
  language?: string
}

/** /preview, which draws one message after the other, without a composer around it. */
export class Alone {
  readonly page: Page
  #n = 0

  constructor(page: Page) {
    this.page = page
  }

  async opens() {
    await this.page.goto('/preview')
    await this.page.locator('[data-listening]').waitFor()
  }

  /** Draws it, and waits until all of it stands there: views loaded, pictures answered, charts drawn or refused. */
  async draws({ msg_type, content, scheme = 'light', device = 'pc', language = 'en_us' }: Shown): Promise<Locator> {
    this.#n += 1
    const message = { n: this.#n, msg_type, content, scheme, device, language }
    await this.page.evaluate((message) => postMessage(message, location.origin), message)
    await this.page.waitForFunction((n) => {
      const shown = document.querySelector(`[data-shown="${n}"] > .feishu`)
      if (!shown || shown.childElementCount === 0 || shown.querySelector(':scope > .fs-strip')) return false
      if (shown.querySelector('[data-picture="waiting"]')) return false
      // A chart in a folded panel is drawn when there is room for it.
      return [...shown.querySelectorAll('.fs-chart:not([data-drawn], .fs-no-chart)')].every(
        (chart) => chart.getClientRects().length === 0,
      )
    }, this.#n)
    return this.page.locator(`[data-shown="${this.#n}"] > .feishu`)
  }

  /** What stands out of its card or bubble, or out of the page, where nothing cuts it off or lets one scroll to it. */
  async tooWide(): Promise<string[]> {
    return this.page.evaluate(() => {
      const found: string[] = []
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth) found.push(`the page, by ${scrollWidth - clientWidth} px`)
      const cut = (element: Element, host: Element) => {
        for (let up = element.parentElement; up && up !== host; up = up.parentElement)
          if (getComputedStyle(up).overflowX !== 'visible') return true
        return false
      }
      for (const host of document.querySelectorAll('.feishu > .fs-card, .feishu > .fs-bubble')) {
        const { left, right } = host.getBoundingClientRect()
        for (const element of host.querySelectorAll('*')) {
          const box = element.getBoundingClientRect()
          if (box.width === 0 || (box.right <= right + 1 && box.left >= left - 1) || cut(element, host)) continue
          if (getComputedStyle(element).position === 'fixed' || element.closest('dialog')) continue
          const place = element.closest('[data-path]')?.getAttribute('data-path') ?? ''
          const by = Math.round(Math.max(box.right - right, left - box.left))
          found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} in ${place}, by ${by} px`)
        }
      }
      return found
    })
  }
}
