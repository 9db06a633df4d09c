import { invoiceResponse, messageLevelStatus } from '../answers/applicationResponse.ts'
import type { Injection } from '../failures/injection.ts'
import type { Site } from '../site.ts'
import { stemOf, type Taken } from '../taken.ts'
import { choose, day_ms, hour_ms, instant, minute_ms } from '../times.ts'

/** How long after taking it the receiving side has decided whether it accepts a message. */
export const statusAfter_ms = 5 * minute_ms
const receivedAfter_ms = hour_ms
const paidAfter_ms = 7 * day_ms

/** Numbers of the receiving and the sending service provider in Peppol; both invented. */
const providers = { theirs: '000902', ours: '000901' } as const

/** A way in which a document will be refused. */
export type Refusal = Extract<Injection, { readonly failure: 'refuses' }>

/** A message that the access point will have for us. */
export interface PlannedMessage {
  readonly id: string
  readonly type: 'mls' | 'invoice-response' | 'order'
  readonly at_ms: number
  /** Name of the file that keeps it. */
  readonly file: string
  readonly xml: string
}

/** Every answer that a document will get, in order of time; known from the start, because it depends on nothing else. */
export function planMessages(site: Site, taken: Taken, refusal: Refusal | undefined): readonly PlannedMessage[] {
  const plan = [status(site, taken, refusal)]
  const answersInvoices = (site.system.answersInvoices ?? true) && isInvoice(taken) && refusal?.at !== 'transport'
  return answersInvoices ? [...plan, ...responses(site, taken, refusal)] : plan
}

function isInvoice({ document: { kind } }: Taken): boolean {
  return kind === 'invoice' || kind === 'creditNote'
}

function status(site: Site, taken: Taken, refusal: Refusal | undefined): PlannedMessage {
  const at_ms = taken.at_ms + statusAfter_ms
  const rejected = refusal?.at === 'transport'
  const id = site.id('mls', taken.id)
  const xml = messageLevelStatus({
    id,
    at: instant(at_ms),
    sender: providers.theirs,
    receiver: providers.ours,
    transmissionId: taken.id,
    code: rejected ? 'RE' : 'AP',
    ...(rejected && { text: `${refusal.code} ${refusal.text}` }),
  })
  return { id, type: 'mls', at_ms, file: `${stemOf(taken)}.mls.xml`, xml }
}

function responses(site: Site, taken: Taken, refusal: Refusal | undefined): readonly PlannedMessage[] {
  const { number, issued, kind, seller, buyer } = taken.document
  const decided_ms = taken.at_ms + choose(site.world.seed, 24, 72, site.system.municipality, number) * hour_ms
  const respond = (code: 'AB' | 'AP' | 'PD' | 'RE' | 'UQ', at_ms: number): PlannedMessage => {
    const id = site.id('invoice response', taken.id, code)
    const xml = invoiceResponse({
      id,
      at: instant(at_ms),
      sender: buyer,
      receiver: seller,
      number,
      issued,
      typeCode: kind === 'creditNote' ? '381' : '380',
      code,
      ...((code === 'RE' || code === 'UQ') && refusal && { reason: { code: refusal.code, text: refusal.text } }),
    })
    return { id, type: 'invoice-response', at_ms, file: `${stemOf(taken)}.invoice-response.${code}.xml`, xml }
  }
  const received = respond('AB', taken.at_ms + receivedAfter_ms)
  if (refusal?.at === 'business') return [received, respond('RE', decided_ms)]
  if (refusal?.at === 'dispute') return [received, respond('UQ', decided_ms)]
  return [received, respond('AP', decided_ms), respond('PD', taken.at_ms + paidAfter_ms)]
}
