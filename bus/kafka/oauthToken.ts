import { Failure, failure } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import type { KafkaSasl } from './options.ts'

type Source = Extract<KafkaSasl, { mechanism: 'oauthbearer' }>

const timeout_ms = 10_000
const longestAnswer = 64 * 1024

/**
 * Fetches an access token for the brokers (OAuth 2.0 client credentials, RFC 6749 section 4.4). kafkajs asks for one at every
 * login, and again when the broker's session is about to end.
 *
 * @throws Failure KS-BUS-TOKEN
 */
export async function oauthToken({ tokenUrl, clientId, clientSecret, scope }: Source): Promise<{ value: string }> {
  const refused = (reason: Words, cause?: unknown): Failure => failure('KS-BUS-TOKEN', { url: tokenUrl, reason }, cause)
  try {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret.reveal(), ...(scope === undefined ? {} : { scope }) }
    const answer = await fetch(tokenUrl, {
      method: 'POST', redirect: 'error', signal: AbortSignal.timeout(timeout_ms), headers: { accept: 'application/json' }, body: new URLSearchParams(form),
    })
    const text = (await answer.text()).slice(0, longestAnswer)
    if (!answer.ok) throw refused(phrase('It answered {status}', { status: answer.status }))
    const { access_token: value } = JSON.parse(text) as { access_token?: unknown }
    if (typeof value !== 'string') throw refused(phrase('its answer holds no access_token'))
    return { value }
  } catch (cause) {
    throw cause instanceof Failure ? cause : refused(said((cause as Error).message), cause)
  }
}
