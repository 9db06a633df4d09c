import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '../../../base/hash.ts'
import { Failures } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { Holdings } from '../holdings.ts'
import { answer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { takeIn, type Intake } from '../http/intake.ts'
import { readDocument, type ReadDocument } from '../reading/document.ts'
import { Unreadable } from '../reading/xml.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import { Store } from '../store.ts'
import { recall } from '../taken.ts'
import { unzip } from './unzip.ts'

const software = 'Kuntasilta'
const version = '1.0'

/** The simulated operator's own codes. */
const codes = { taken: '1000', login: '3001', refused: '4001', duplicate: '4002' } as const

/**
 * An e-invoice operator that takes a ZIP by PUT: believes a digest over the parameters of the transfer and the key, and answers 200 with a status of
 * its own. The same archive has one effect; another with the same invoice number is refused.
 */
export class OperatorZip implements Receiver {
  readonly system: SimulatedSystem
  readonly #failures: Failures
  readonly #store: Store
  readonly #intake: Intake
  #server!: HttpServer

  private constructor(world: ReceiverWorld, system: SimulatedSystem) {
    this.system = system
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    const holdings = new Holdings(recall(this.#store, readArchive))
    this.#intake = { clock: world.clock, store: this.#store, failures: this.#failures, holdings, deduplicates: system.deduplicates ?? true, read: readArchive, extension: 'zip' }
  }

  static async start(world: ReceiverWorld, system: SimulatedSystem): Promise<Receiver> {
    const operator = new OperatorZip(world, system)
    operator.#server = await HttpServer.start(`${system.municipality}-${system.system}`, world.clock, operator.#failures, (app) => operator.#routes(app), 'by their own means')
    return operator
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.#server.settings, SOFTWARE: software, VERSION: version }
  }

  get counts(): ReceiverCounts {
    return this.#store.counts
  }

  inject(injection: Injection): () => void {
    return this.#failures.add(injection)
  }

  async process(): Promise<void> {
    this.#failures.apply()
  }

  nextDue_ms(): number | undefined {
    return this.#failures.nextChange_ms
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    this.#store.close()
  }

  #routes(app: FastifyInstance): void {
    app.put('/invoices', (request, reply) => this.#take(request, reply))
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.#trusts(request.query as Record<string, string>)) return reply.type('application/xml').send(response('ERR', codes.login, 'The digest is not that of this transfer'))
    const archive = request.body as Buffer
    const decision = takeIn(this.#intake, sha256(archive), archive)
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
        return answer(reply.type('application/xml'), this.#failures, decision.subject, { status: 200, body: response('OK', codes.taken, 'Received', decision.taken.id.slice(0, 12)), took: decision.what === 'taken' })
    }
  }

  #trusts({ soft, ver, TraID, t = '', d }: Record<string, string>): boolean {
    const { clientId, clientSecret } = this.#server.tokens
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
