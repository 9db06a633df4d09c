import { createHmac, randomBytes } from 'node:crypto'
import { CallsToUs } from '../http/callsToUs.ts'
import type { Site } from '../site.ts'

/** What an operator tells about a document. */
export interface Told {
  /** The document by what its sender calls it, and by its number. */
  readonly subject: { readonly id: string; readonly number: string }
  readonly mediaType: string
  /** The body of the webhook that has this id. */
  readonly write: (id: string) => string
}

/** The webhooks of an operator, signed where that is agreed on, and repeated until we say that we have them. */
export class Webhooks {
  /** `whsec_…`, of the Standard Webhooks. */
  readonly secret = `whsec_${randomBytes(24).toString('base64')}`
  readonly #site: Site
  readonly #calls: CallsToUs

  constructor(site: Site) {
    this.#site = site
    this.#calls = new CallsToUs(site)
  }

  plan(told: Told): void {
    const key = Buffer.from(this.secret.slice('whsec_'.length), 'base64')
    this.#site.failures.give(told.subject, {
      broken: () => this.#plan(told, 'broken', key, -10, 'once'),
      wronglySigned: () => this.#plan(told, 'first', randomBytes(24), undefined, 'once'),
      good: () => this.#plan(told, 'first', key),
      again: () => this.#plan(told, 'second', key),
    })
  }

  async send(): Promise<void> {
    await this.#calls.send()
  }

  #plan({ subject, mediaType, write }: Told, copy: string, key: Buffer, end?: number, how?: 'once'): void {
    const id = this.#site.id('webhook', subject.id, copy)
    const body = write(id).slice(0, end)
    this.#calls.plan({ body, headers: () => ({ 'content-type': mediaType, ...this.#signature(id, body, key) }) }, how)
  }

  /** The three headers of Standard Webhooks 1.0.0. */
  #signature(id: string, body: string, key: Buffer): Readonly<Record<string, string>> {
    if (this.#site.system.webhook !== 'standard-webhooks') return {}
    const timestamp = String(Math.floor(this.#site.now_ms / 1000))
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
  }
}
