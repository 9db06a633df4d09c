import { createHmac, randomBytes } from 'node:crypto'
import { CallsToUs } from '../http/callsToUs.ts'
import type { Site } from '../site.ts'

/** The webhooks of an operator: hints that the status of a document changed, repeated until we say that we have them. */
export class Hints {
  /** `whsec_…`, of the Standard Webhooks. */
  readonly secret = `whsec_${randomBytes(24).toString('base64')}`
  readonly #site: Site
  readonly #calls: CallsToUs

  constructor(site: Site) {
    this.#site = site
    this.#calls = new CallsToUs(site)
  }

  /** Plans what is to be told about a document. */
  plan(uuid: string, number: string): void {
    const key = Buffer.from(this.secret.slice('whsec_'.length), 'base64')
    this.#site.failures.give({ id: uuid, number }, {
      broken: () => this.#plan(uuid, 'broken', key, -10, 'once'),
      wronglySigned: () => this.#plan(uuid, 'first', randomBytes(24), undefined, 'once'),
      good: () => this.#plan(uuid, 'first', key),
      again: () => this.#plan(uuid, 'second', key),
    })
  }

  async send(): Promise<void> {
    await this.#calls.send()
  }

  #plan(uuid: string, copy: string, key: Buffer, end?: number, how?: 'once'): void {
    const id = this.#site.id('webhook', uuid, copy)
    const body = JSON.stringify({ id, event: 'invoice.status', uuid }).slice(0, end)
    this.#calls.plan({ body, headers: () => ({ 'content-type': 'application/json', ...this.#signature(id, body, key) }) }, how)
  }

  /** The three headers of Standard Webhooks 1.0.0. */
  #signature(id: string, body: string, key: Buffer): Readonly<Record<string, string>> {
    if (this.#site.system.webhook !== 'standard-webhooks') return {}
    const timestamp = String(Math.floor(this.#site.now_ms / 1000))
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
  }
}
