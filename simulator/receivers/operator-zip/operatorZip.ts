import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '../../../base/hash.ts'
import { teappsxmlAcknowledgement } from '../answers/teappsxmlAcknowledgement.ts'
import type { Behaviour } from '../behaviour.ts'
import { Due } from '../due.ts'
import { answer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { intakeOf, takeIn, type Intake } from '../http/intake.ts'
import { Webhooks } from '../operator/webhooks.ts'
import { readDocument, type ReadDocument } from '../reading/document.ts'
import { Unreadable } from '../reading/xml.ts'
import type { Site } from '../site.ts'
import { stemOf, type Taken } from '../taken.ts'
import { minute_ms } from '../times.ts'
import { unzip } from './unzip.ts'

const software = 'Kuntasilta'
const version = '1.0'

/** The simulated operator's own codes. */
const codes = { taken: '1000', login: '3001', refused: '4001', duplicate: '4002' } as const

const acknowledgesAfter_ms = 10 * minute_ms

/**
 * An e-invoice operator that takes a ZIP by PUT: believes a digest over the parameters of the transfer and the key, and answers 200 with a status of
 * its own. The same archive has one effect; another with the same invoice number is refused. Where signed webhooks are agreed on, it acknowledges
 * messages that ask for it, ten minutes later.
 */
export class OperatorZip implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #intake: Intake
  readonly #webhooks: Webhooks
  readonly #unacknowledged = new Due<Taken>()

  constructor(site: Site) {
    this.#site = site
    this.#webhooks = new Webhooks(site)
    this.#intake = intakeOf(site, { read: readArchive, extension: 'zip' })
    this.door = new HttpServer(site, (app) => this.#routes(app), 'by their own means')
    for (const taken of this.#intake.holdings.all) this.#remember(taken)
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.door.settings, SOFTWARE: software, VERSION: version, ...(this.#signs && { WEBHOOK_SECRET: this.#webhooks.secret }) }
  }

  async process(): Promise<void> {
    for (const taken of this.#unacknowledged.take(this.#site.now_ms)) this.#acknowledge(taken)
    await this.#webhooks.send()
  }

  get nextDue_ms(): number | undefined {
    return this.#unacknowledged.nextDue_ms
  }

  get #signs(): boolean {
    return this.#site.system.webhook === 'standard-webhooks'
  }

  #routes(app: FastifyInstance): void {
    app.put('/invoices', (request, reply) => this.#take(request, reply))
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.#trusts(request.query as Record<string, string>)) return reply.type('application/xml').send(response('ERR', codes.login, 'The digest is not that of this transfer'))
    const archive = request.body as Buffer
    const decision = takeIn(this.#intake, sha256(archive), archive)
    if (decision.what === 'taken') this.#remember(decision.taken)
    switch (decision.what) {
      case 'unavailable':
        return unavailable(reply, decision.retryAfter_s)
      case 'refused':
        return reply.type('application/xml').send(response('ERR', decision.code === 'UNREADABLE' ? codes.refused : decision.code, decision.text))
      case 'other bytes':
      case 'number held':
        return reply.type('application/xml').send(response('ERR', codes.duplicate, 'This invoice number was used before'))
      case 'repeat':
      case 'taken':
        return answer(reply.type('application/xml'), this.#site.failures, decision.subject, { status: 200, body: response('OK', codes.taken, 'Received', decision.taken.id.slice(0, 12)), took: decision.what === 'taken' })
    }
  }

  #remember(taken: Taken): void {
    if (this.#signs && taken.document.acknowledgeAs !== undefined) this.#unacknowledged.plan(taken, taken.at_ms + acknowledgesAfter_ms)
  }

  #acknowledge(taken: Taken): void {
    const { id, document: { number, acknowledgeAs = '' } } = taken
    const refusal = this.#site.failures.find('refuses', { id, number })
    const xml = teappsxmlAcknowledgement(acknowledgeAs, refusal === undefined ? undefined : `${refusal.code} ${refusal.text}`)
    this.#site.store.answer(`${stemOf(taken)}.ack.xml`, xml)
    this.#webhooks.plan({ subject: { id, number }, mediaType: 'application/xml', write: () => xml })
  }

  #trusts({ soft, ver, TraID, t = '', d }: Record<string, string>): boolean {
    const { clientId, clientSecret } = this.door.tokens
    return /^\d{14}$/.test(t) && soft === software && ver === version && TraID === clientId && d === `SHA-256:${sha256(`${soft}+${ver}+${TraID}+${t}+${clientSecret}`)}`
  }
}

/** The one invoice in an archive. @throws Unreadable */
function readArchive(archive: Uint8Array): ReadDocument {
  const invoices = [...unzip(archive).values()].filter((content) => /<(Finvoice|INVOICE_CENTER|(\w+:)?Invoice)[\s>]/.test(Buffer.from(content.subarray(0, 1000)).toString('latin1')))
  const [invoice, second] = invoices
  if (invoice === undefined || second !== undefined) throw new Unreadable(`the archive holds ${invoices.length} invoices`)
  return readDocument(invoice)
}

function response(status: 'OK' | 'ERR', code: string, text: string, batch?: string): string {
  const content = batch === undefined ? '' : `<Content><Group><Value type="BatchID">${batch}</Value></Group></Content>`
  return `<?xml version="1.0" encoding="UTF-8"?><Response version="1.0"><Status>${status}</Status><StatusCode>${code}</StatusCode><FreeText language="EN">${text.replace(/[&<]/g, '.')}</FreeText>${content}</Response>`
}
