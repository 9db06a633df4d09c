import type { Clock } from '../../base/clock.ts'
import type { Secret } from '../../base/secret.ts'
import { signWebhook } from '../../base/standardWebhook.ts'
import { failure, render } from '../../errors/failure.ts'
import { languages } from '../../errors/language.ts'
import { phrase } from '../../errors/words/words.ts'
import type { AlarmNews } from '../../ledger/alarms.ts'

/** Tells somebody of an alarm; rejects where it could not be told, and when the signal aborts. */
export type TellAlarm = (news: AlarmNews, signal: AbortSignal) => Promise<void>

const longestCall_ms = 10_000

/**
 * Tells a web address by a POST of JSON; with a secret it is signed as Standard Webhooks says. The same news has the same
 * `webhook-id` however often it is told. Rejects with KS-SERVICE-ALARM-CALL.
 */
export function alarmCall({ url, secret }: { readonly url: Secret; readonly secret: Secret | undefined }, clock: Clock): TellAlarm {
  return async (news, signal) => {
    const id = `alarm-${news.alarmNo}-${news.what}`
    const timestamp = String(Math.floor(clock.now_ms() / 1000))
    const body = Buffer.from(JSON.stringify(messageOf(news)))
    const headers = {
      'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp,
      ...(secret === undefined ? {} : { 'webhook-signature': `v1,${signWebhook(secret, id, timestamp, body)}` }),
    }
    const { status } = await fetch(url.reveal(), { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(longestCall_ms)]) }).then(drained, refused)
    if (status < 200 || status > 299) throw failure('KS-SERVICE-ALARM-CALL', { reason: phrase('It answered {status}', { status }) })
  }
}

function messageOf({ problem, subject, what, openedAt_ms, closedAt_ms }: AlarmNews): unknown {
  return {
    state: what, code: problem.code, text: render(problem), subject,
    texts: Object.fromEntries(languages.map((language) => [language, render(problem, language)])),
    openedAt: new Date(openedAt_ms).toISOString(),
    ...(closedAt_ms === null ? {} : { closedAt: new Date(closedAt_ms).toISOString() }),
  }
}

/** What it says beside its status is not read. */
async function drained(response: Response): Promise<Response> {
  await response.body?.cancel()
  return response
}

/** The address stays hidden: who knows it may use it. */
function refused(error: Error & { readonly cause?: { readonly code?: string } }): never {
  throw failure('KS-SERVICE-ALARM-CALL', { reason: phrase('It did not answer ({error})', { error: error.cause?.code ?? error.name }) })
}
