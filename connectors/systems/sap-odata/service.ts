import type { Clock } from '../../../base/clock.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { HttpCall, HttpChannel, HttpResult } from '../../channels/http/httpChannel.ts'
import type { Answer, OutgoingTransmission, SendOutcome } from '../../ports.ts'
import { jsonOf, unsuccessful, type Answered } from '../shared/httpAnswers.ts'
import { reasonIn } from './errors.ts'

export const system = 'sap-odata'

/** An entity as SAP gives it. */
export type Row = Readonly<Record<string, unknown>>

/** What a token against forged requests is good for: it goes with the cookies of its session, and with no others. */
export interface Session {
  readonly token: string
  readonly cookie: string
}

/** What a search found, with a session in which something may be written; or why nothing can be said. */
export type Found = { readonly rows: readonly Row[]; readonly session: Session; readonly answer: Answer } | { readonly trouble: Unavailable }
export type Unavailable = Extract<SendOutcome, { outcome: 'unavailable' }>

const accept = 'application/json;IEEE754Compatible=true'
const search_bytes = 4 * 1024 * 1024

/** One OData service of one SAP system. */
export class ODataService {
  readonly #channel: HttpChannel
  readonly #path: readonly string[]
  readonly #set: string
  readonly #client: Readonly<Record<string, string>>
  readonly #clock: Clock

  /** Searches are made in `set`, where they name no other. */
  constructor(channel: HttpChannel, path: string, set: string, client: string | undefined, clock: Clock) {
    this.#channel = channel
    this.#path = path.slice(1).split('/')
    this.#set = set
    this.#client = client === undefined ? {} : { 'sap-client': client }
    this.#clock = clock
  }

  /** The rows that a query names. Nothing is written by it, so that whatever goes wrong proves that nothing was taken. */
  async search(query: Readonly<Record<string, string>>, transmission: OutgoingTransmission, signal: AbortSignal, set = this.#set): Promise<Found> {
    const result = await this.#channel.call({ method: 'GET', path: [...this.#path, set], query: { ...query, ...this.#client }, headers: { Accept: accept, 'x-csrf-token': 'fetch' }, limit_bytes: search_bytes }, signal)
    if (result.stage !== 'after') return { trouble: { outcome: 'unavailable', problem: result.problem } }
    const rows = result.status === 200 ? rowsIn(jsonOf(result)) : undefined
    const token = result.headers['x-csrf-token']
    if (rows !== undefined && token !== undefined) return { rows, session: { token, cookie: cookiesIn(result) }, answer: result.answer }
    return { trouble: this.#unavailable(result, transmission) }
  }

  /** Writes in a session; where its token is no longer taken, once more in a new one. */
  async write(call: Omit<HttpCall, 'headers'> & { readonly etag?: string }, session: Session, transmission: OutgoingTransmission, signal: AbortSignal): Promise<HttpResult> {
    const first = await this.#writeOnce(call, session, signal)
    if (first.stage !== 'after' || !wantsToken(first)) return first
    const fresh = await this.search({ $top: '0' }, transmission, signal)
    return 'trouble' in fresh ? { stage: 'before', problem: fresh.trouble.problem } : this.#writeOnce(call, fresh.session, signal)
  }

  /** What follows from a write that was not answered with 2xx: a refusal is told in SAP's own words. */
  refusal(result: HttpResult, transmission: OutgoingTransmission): SendOutcome {
    return unsuccessful(system, result, transmission, this.#clock, reasonIn)
  }

  async #writeOnce({ etag, ...call }: Omit<HttpCall, 'headers'> & { readonly etag?: string }, { token, cookie }: Session, signal: AbortSignal): Promise<HttpResult> {
    const headers = { Accept: accept, 'Content-Type': accept, 'x-csrf-token': token, Cookie: cookie, ...(etag === undefined ? {} : { 'If-Match': etag }) }
    return this.#channel.call({ ...call, path: [...this.#path, ...call.path], query: { ...call.query, ...this.#client }, headers }, signal)
  }

  #unavailable(result: Answered, transmission: OutgoingTransmission): Unavailable {
    const { status, answer } = result
    if (status === 200) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-ANSWER', { system, status, reason: phrase('a search was asked for') }), answer }
    const outcome = this.refusal(result, transmission)
    const why: Problem = 'problem' in outcome ? outcome.problem : problem('KS-SYSTEM-TROUBLE', { system, status })
    return { outcome: 'unavailable', problem: why, ...('retryAfter_ms' in outcome ? { retryAfter_ms: outcome.retryAfter_ms } : {}), answer }
  }
}

/** A text in a filter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The rows of an answer, in V4 or V2. */
function rowsIn(body: Row | undefined): readonly Row[] | undefined {
  const rows = body?.['value'] ?? (body?.['d'] as Row | undefined)?.['results']
  return Array.isArray(rows) ? (rows as readonly Row[]) : undefined
}

/** Names and values of the cookies that an answer sets; a date in one holds a comma too. */
function cookiesIn({ headers }: Answered): string {
  return (headers['set-cookie'] ?? '').split(/,\s*(?=[^\s;,=]+=)/).map((cookie) => cookie.split(';', 1)[0]).join('; ')
}

function wantsToken({ status, headers }: Answered): boolean {
  return status === 403 && headers['x-csrf-token']?.toLowerCase() === 'required'
}
