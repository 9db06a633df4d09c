import { createHash, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../../base/secret.ts'

/** Who may post events: by which token, and in the name of which CloudEvents sources. For a change of token there are two for a while. */
export interface Sender {
  readonly name: string
  readonly token: Secret
  readonly sources: readonly string[]
}

/** The senders that are known, found by the token of a request. */
export class Senders {
  readonly #known: readonly { readonly digest: Buffer; readonly sender: Sender }[]

  constructor(senders: readonly Sender[]) {
    this.#known = senders.map((sender) => ({ digest: digestOf(sender.token.reveal()), sender }))
  }

  /** The sender that the header Authorization proves; every token is compared, each in the same time. */
  prove(authorization: string | undefined): Sender | undefined {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) return undefined
    const digest = digestOf(token)
    return this.#known.filter((each) => timingSafeEqual(each.digest, digest))[0]?.sender
  }
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
