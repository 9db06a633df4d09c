import { sha256 } from '../../../base/hash.ts'
import { Secret } from '../../../base/secret.ts'
import { Failure, failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { find, textAt } from '../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'
import type { ConnectionContext, InboundMessage, WebhookRequest } from '../../ports.ts'
import { sameSecret } from '../shared/sameSecret.ts'
import type { SapIdocSettings } from './settings.ts'

/** Opens the door for IDocs: what SAP must say to be let in (RFC 7617). */
export function openDoor({ username, password }: NonNullable<SapIdocSettings['webhook']>, { references }: ConnectionContext): Secret {
  return new Secret(`Basic ${Buffer.from(`${references.text(username)}:${references.secret(password).reveal()}`).toString('base64')}`)
}

/** An IDoc that SAP sends to us, known by its sender and number. Throws KS-SYSTEM-WEBHOOK-SIGNATURE. */
export function acceptIdoc({ headers, body }: WebhookRequest, door: Secret): InboundMessage {
  if (!sameSecret(headers['authorization'] ?? '', door.reveal())) throw failure('KS-SYSTEM-WEBHOOK-SIGNATURE', { reason: phrase('User name and password are not those that are agreed on') })
  return { channelId: nameOf(body), mediaType: 'application/xml', bytes: body }
}

/** One that cannot be read is kept all the same, by what it holds. */
function nameOf(body: Uint8Array): string {
  const control = controlIn(body)
  const [sender, number] = [textAt(control, 'SNDPRN'), textAt(control, 'DOCNUM')]
  return sender === undefined || number === undefined ? sha256(body) : `${sender}-${number}`.slice(0, 200)
}

function controlIn(body: Uint8Array): ReturnType<typeof find> {
  try {
    return find(readXml(body), 'IDOC', 'EDI_DC40')
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
