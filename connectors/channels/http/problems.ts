import { Failure, problem, type Problem } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'

/** Error codes of OpenSSL and Node for a certificate or handshake that fails. */
const tlsCode = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|HOSTNAME_MISMATCH|EPROTO)/

/** The problem of a request that did not leave whole. */
export function problemBefore(error: unknown, how: { readonly host: string; readonly timedOut: boolean; readonly timeout_ms: number; readonly connected: boolean }): Problem {
  const { host } = how
  const own = ownFailureIn(error)
  if (own !== undefined) return own.problem
  if (how.timedOut) return problem('KS-CHANNEL-CONNECT', { host, reason: phrase('no connection or no end of sending within {timeout} ms', { timeout: how.timeout_ms }) })
  if (tlsCode.test(codeOf(error))) return problem('KS-CHANNEL-TLS', { host, reason: reasonOf(error) })
  return problem(how.connected ? 'KS-CHANNEL-BROKEN-OFF' : 'KS-CHANNEL-CONNECT', { host, reason: reasonOf(error) })
}

/**
 * What the operating system or library calls an error: its code alone where it has one, since messages may repeat what
 * was sent.
 */
export function reasonOf(error: unknown): Words {
  const code = codeOf(error)
  if (code !== '') return said(code)
  return error instanceof Error ? said(error.name) : phrase('unknown reason')
}

function codeOf(error: unknown): string {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = firstInner(inner), depth += 1) {
    const { code } = inner as Error & { code?: unknown }
    if (typeof code === 'string' && code !== 'ERR_BAD_RESPONSE' && code !== 'ERR_NETWORK') return code
  }
  return ''
}

function ownFailureIn(error: unknown): Failure | undefined {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = firstInner(inner), depth += 1) {
    if (inner instanceof Failure) return inner
  }
  return undefined
}

/** The cause, or the first of several errors (one per address that was tried). */
function firstInner(error: Error): unknown {
  return error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined)
}
