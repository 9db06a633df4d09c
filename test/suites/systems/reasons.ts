/** What is known of a kind as it is played, from its settings and its open connection. */
export interface PlayFacts {
  readonly channel: 'http' | 'sftp' | 'folder'
  /** Whether our calls bear an access token. */
  readonly hasToken: boolean
  /** Whether it can call us. */
  readonly isCalledBack: boolean
  /** Whether a call of it is let in that proves nothing. */
  readonly letsInUnsigned: boolean
  /** Whether we fetch what it has for us. */
  readonly fetches: boolean
}

/** Why a scenario does not concern a kind: in words, and as a fact that must hold. */
export interface Reason {
  readonly text: string
  readonly holds: (facts: PlayFacts) => boolean
}

const notApplicable = {
  'no one between': { text: 'A folder of this machine: a file lies there or does not, and nobody between can be silent, late or garbled.', holds: ({ channel }) => channel === 'folder' },
  'no login': { text: 'A folder of this machine has no login; its rights are those of the operating system.', holds: ({ channel }) => channel === 'folder' },
  'no token': { text: 'We prove who we are with every call or at the login, by what does not expire: a name and password, a key, a shared secret, a digest.', holds: ({ hasToken }) => !hasToken },
  'no calls': { text: 'It never calls us: we fetch what it has to say over a connection that we opened and in which we logged in. Files and messages that lie there have no signature.', holds: ({ isCalledBack }) => !isCalledBack },
  'a hint only': { text: 'Its calls are not signed, and therefore only a hint to ask it.', holds: ({ letsInUnsigned }) => letsInUnsigned },
  'no later word': { text: 'It says nothing but its answer to the call; what it decides later is asked, or silence is success.', holds: ({ isCalledBack, fetches }) => !isCalledBack && !fetches },
} as const satisfies Readonly<Record<string, Reason>>

export type ReasonName = keyof typeof notApplicable

/** In the order of their letters. */
export const reasons: readonly (readonly [name: ReasonName, reason: Reason])[] = Object.entries(notApplicable) as [ReasonName, Reason][]

export function reasonOf(name: ReasonName): Reason {
  return notApplicable[name]
}
