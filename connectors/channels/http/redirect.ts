import type { ExchangeResult } from './exchange.ts'

/** Where a receiver may send us to fetch something. */
export interface RedirectRules {
  readonly hosts: readonly string[]
  /** Whether the receiver itself is reached without TLS. */
  readonly plainHttp: boolean
}

/** The address that an answer redirects to, where the rules let us go there; never from TLS to none. */
export function redirectTarget({ status, headers }: Extract<ExchangeResult, { stage: 'after' }>, base: URL, { hosts, plainHttp }: RedirectRules): URL | undefined {
  const { location } = headers
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined
  const url = URL.parse(location, base)
  if (url === null || url.username !== '' || url.password !== '' || !hosts.includes(url.hostname)) return undefined
  return url.protocol === 'https:' || (url.protocol === 'http:' && plainHttp) ? url : undefined
}
