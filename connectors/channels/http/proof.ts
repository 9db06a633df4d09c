import { signBody } from '../../../base/hmacSignature.ts'
import { Secret } from '../../../base/secret.ts'
import type { ConnectionContext } from '../../ports.ts'
import type { HttpSettings } from '../settings.ts'

/** How requests prove who sends them, where that takes no token that is fetched. */
export interface Proof {
  /** What must not stay in the evidence. */
  readonly secrets: readonly Secret[]
  headersFor(body: Uint8Array | undefined): Readonly<Record<string, string>>
}

const nothing = new Uint8Array()

/** The proof that the settings name; none, where they name none or one that is fetched. */
export function openProof({ basic, bearer, apiKey, hmac }: HttpSettings, { references, clock }: ConnectionContext): Proof {
  if (basic !== undefined) {
    const password = references.secret(basic.password)
    const both = new Secret(Buffer.from(`${references.text(basic.username)}:${password.reveal()}`).toString('base64'))
    return { secrets: [password, both], headersFor: () => ({ Authorization: `Basic ${both.reveal()}` }) }
  }
  if (bearer !== undefined) {
    const token = references.secret(bearer)
    return { secrets: [token], headersFor: () => ({ Authorization: `Bearer ${token.reveal()}` }) }
  }
  if (apiKey !== undefined) {
    const key = references.secret(apiKey.key)
    return { secrets: [key], headersFor: () => ({ [apiKey.header]: key.reveal() }) }
  }
  if (hmac !== undefined) {
    const secret = references.secret(hmac.secret)
    return {
      secrets: [secret],
      headersFor(body = nothing) {
        const timestamp = String(Math.floor(clock.now_ms() / 1000))
        return { [hmac.timestampHeader]: timestamp, [hmac.header]: signBody(secret, timestamp, body) }
      },
    }
  }
  return { secrets: [], headersFor: () => ({}) }
}
