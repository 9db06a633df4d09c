import { sha256 } from '../../../base/hash.ts'
import type { Secret } from '../../../base/secret.ts'
import type { Instant } from '../../../base/dates.ts'

/** Who sends: what the operator knows a customer's transfers by. */
export interface Transfer {
  readonly software: string
  readonly version: string
  readonly id: string
  readonly key: Secret
}

/** What a transfer is announced with. */
export type Announcement = Readonly<Record<'soft' | 'ver' | 'TraID' | 't' | 'd', string>>

/** The parameters of a transfer at a time: the digest is over them and the key, joined by plus signs, and not over what is sent. */
export function announce({ software, version, id, key }: Transfer, at: Instant): Announcement {
  const t = at.slice(0, 19).replace(/[-T:]/g, '')
  return { soft: software, ver: version, TraID: id, t, d: `SHA-256:${sha256([software, version, id, t, key.reveal()].join('+'))}` }
}
