/** Somebody who comes without a window: follows where they are led and keeps cookies, site by site. */
export class Visitor {
  readonly #jars = new Map<string, Map<string, string>>()
  /** Every address they were at, in order. */
  readonly been: string[] = []

  /** Asks once, with the cookies of that site, and follows nowhere. */
  async asks(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address)
    const jar = this.#jars.get(origin) ?? new Map<string, string>()
    this.#jars.set(origin, jar)
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    this.been.push(address)
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      const gone = attributes.some((one) => /^ *(max-age=0|expires=Thu, 01 Jan 1970)/i.test(one))
      if (gone || value.join('=') === '') jar.delete(name)
      else jar.set(name, value.join('='))
    }
    return answer
  }

  /** Goes where they are led, until somewhere answers for itself, or leads to what is asked for here. */
  async follows(address: string, stop: (to: URL) => boolean = () => false): Promise<{ at: string; answer: Response }> {
    let [at, answer] = [address, await this.asks(address)]
    for (let n = 0; n < 20; n++) {
      const to = answer.headers.get('location')
      if (to === null) return { at, answer }
      at = new URL(to, at).href
      if (stop(new URL(at))) return { at, answer }
      answer = await this.asks(at)
    }
    throw new Error(`Led round in circles: ${this.been.slice(-5).join(' ')}`)
  }

  /**
   * Signs in at the console with the provider of identity-provider.ts.
   * @param stop where to stop on the way
   * @returns where that led in the end; null: to the console's own answer at the callback
   */
  async signsIn(url: string, who: string, { to = '/', stop = (_: URL): boolean => false } = {}) {
    const isBack = (address: URL) => address.origin === url && address.pathname !== '/sign-in/callback'
    const stops = (address: URL) => isBack(address) || stop(address)
    let on = await this.follows(`${url}/sign-in/go?${new URLSearchParams({ to })}`, stops)
    for (let n = 0; n < 3 && new URL(on.at).pathname.startsWith('/interaction/'); n++) {
      const page = await on.answer.text()
      const prompt = page.match(/name="prompt" value="(\w+)"/)?.[1] ?? ''
      const form = new URLSearchParams(prompt === 'login' ? { prompt, login: who, password: 'x' } : { prompt })
      const answer = await this.asks(on.at, { method: 'POST', body: form })
      on = await this.follows(new URL(answer.headers.get('location') ?? '', on.at).href, stops)
    }
    return on
  }

  /** The cookies of a site, as a header. */
  cookies(url: string): string {
    return [...(this.#jars.get(new URL(url).origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  cookie(url: string, name: string | RegExp): string {
    const found = [...(this.#jars.get(new URL(url).origin) ?? [])].find(([one]) =>
      typeof name === 'string' ? one === name : name.test(one),
    )
    if (!found) throw new Error(`No cookie ${name} of ${url}`)
    return found[1]
  }
}
