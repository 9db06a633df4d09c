import { Agent as PlainAgent } from 'node:http'
import { Agent as TlsAgent } from 'node:https'
import type { AddressRules } from './addressRules.ts'
import { checkedLookup, type Resolver } from './checkedLookup.ts'

/** The connections to one receiver: kept open for a short while, made only to addresses that the rules allow. */
export interface HttpAgents {
  readonly rules: AddressRules
  readonly plain: PlainAgent
  readonly tls: TlsAgent
  close(): void
}

/** Shorter than what servers usually keep an idle connection, so that we close it before they do. */
const idle_ms = 4_000

/** Makes the connections' pools of one receiver. */
export function openAgents(rules: AddressRules, resolve?: Resolver): HttpAgents {
  const options = { keepAlive: true, timeout: idle_ms, maxSockets: 64, maxFreeSockets: 8, lookup: checkedLookup(rules, resolve) }
  const plain = new PlainAgent(options)
  const tls = new TlsAgent({ ...options, minVersion: 'TLSv1.2' })
  return {
    rules,
    plain,
    tls,
    close() {
      plain.destroy()
      tls.destroy()
    },
  }
}
