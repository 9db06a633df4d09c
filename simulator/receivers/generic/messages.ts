import { createHmac, randomBytes } from 'node:crypto'
import { CallsToUs } from '../http/callsToUs.ts'
import type { Site } from '../site.ts'

/** Messages to our webhook address, with an HMAC over time stamp and body. */
export class Messages {
  readonly secret = randomBytes(24).toString('hex')
  readonly #site: Site
  readonly #calls: CallsToUs

  constructor(site: Site) {
    this.#site = site
    this.#calls = new CallsToUs(site)
  }

  plan(body: string, mediaType: string, how?: 'wrongly signed' | 'once'): void {
    const secret = how === 'wrongly signed' ? 'another secret' : this.secret
    this.#calls.plan({ body, headers: () => ({ 'content-type': mediaType, ...this.#signature(body, secret) }) }, how === undefined ? 'until taken' : 'once')
  }

  async send(): Promise<void> {
    await this.#calls.send()
  }

  #signature(body: string, secret: string): Readonly<Record<string, string>> {
    const timestamp = String(Math.floor(this.#site.now_ms / 1000))
    return { 'x-timestamp': timestamp, 'x-signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}` }
  }
}
