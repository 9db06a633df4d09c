import { parse } from 'yaml'
import { z } from 'zod'
import { Secret } from '../../../base/secret.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { Sender } from '../../events/senders.ts'

const leastToken = 24

export const senders: z.ZodType<readonly Sender[]> = z.array(z.strictObject({
  name: z.string().regex(/^[\w.-]{1,60}$/),
  token: z.string().min(leastToken).max(1_000).transform((token) => new Secret(token)),
  sources: z.array(z.string().min(1).max(200)).min(1).max(100),
})).max(100)

export const sendersWanted = phrase('a list, each with name, token and sources, as YAML or JSON; a token has at least {least} characters, a name only letters, digits, ".", "-" and "_"', { least: leastToken })

/** Text that is no YAML reads as something that is no list. */
export function readSenders(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 }) ?? []
  } catch {
    return text
  }
}
