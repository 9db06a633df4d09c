import { problem, type Problem } from '../../errors/failure.ts'
import { documentKind } from '../../errors/words/words.ts'
import type { DocumentKey, EventKey, EventRow, KnownDocument } from '../../ledger/events.ts'
import type { Incoming } from './incoming.ts'

/** What an event is in the light of those before it. */
export type Verdict =
  /** The same event once more: one effect. */
  | { readonly is: 'repeat of event' }
  /** The same id with other content: not to be trusted. */
  | { readonly is: 'untrusted'; readonly problem: Problem }
  /** A new event; `takesOver` names the one whose place it takes. */
  | { readonly is: 'event'; readonly standing: EventRow['standing']; readonly takesOver: EventKey | undefined; readonly problem: Problem | undefined }

type HeldDocument = EventKey & { readonly businessHash: string; readonly mayHaveLeft: boolean }

const eventKey = (key: EventKey): string => `${key.source}\n${key.eventId}`
const documentKey = (key: DocumentKey): string => `${key.seller}\n${key.documentKind}\n${key.documentNumber}`

/**
 * Judges events one after another by the samenesses of the design. *Event*: source and id have one content. *Business*:
 * seller, kind and number have one content; other content takes over only if it says what it replaces, and only while
 * nothing has left or may have left.
 */
export class Sameness {
  readonly #events = new Map<string, string>()
  readonly #documents = new Map<string, HeldDocument>()

  constructor(events: readonly (EventKey & { readonly contentHash: string })[], documents: readonly KnownDocument[]) {
    for (const event of events) this.#events.set(eventKey(event), event.contentHash)
    for (const document of documents) this.#documents.set(documentKey(document), document)
  }

  judge(incoming: Incoming): Verdict {
    const known = this.#events.get(eventKey(incoming))
    if (known === incoming.contentHash) return { is: 'repeat of event' }
    if (known !== undefined) return { is: 'untrusted', problem: problem('KS-CONTRACT-SAME-ID', { source: incoming.source, id: incoming.eventId }) }
    this.#events.set(eventKey(incoming), incoming.contentHash)
    return this.#judgeDocument(incoming)
  }

  #judgeDocument(incoming: Incoming): Verdict {
    const { document, replaces } = incoming.subject
    if (document === undefined) return inForce(undefined)
    const held = this.#documents.get(documentKey(document))
    if (held?.businessHash === incoming.businessHash) return { is: 'event', standing: 'repeat', takesOver: undefined, problem: undefined }
    if (held !== undefined && replaces !== held.eventId) {
      return contradiction(problem('KS-CONTRACT-NUMBER-TAKEN', { kind: documentKind(document.documentKind), number: document.documentNumber, holder: held.eventId }))
    }
    if (held?.mayHaveLeft === true) {
      return contradiction(problem('KS-CONTRACT-CREDIT-NOTE-NEEDED', { kind: documentKind(document.documentKind), number: document.documentNumber, holder: held.eventId }))
    }
    this.#documents.set(documentKey(document), { source: incoming.source, eventId: incoming.eventId, businessHash: incoming.businessHash, mayHaveLeft: false })
    return inForce(held)
  }
}

function inForce(takesOver: EventKey | undefined): Verdict {
  return { is: 'event', standing: 'in force', takesOver, problem: undefined }
}

function contradiction(why: Problem): Verdict {
  return { is: 'event', standing: 'contradiction', takesOver: undefined, problem: why }
}
