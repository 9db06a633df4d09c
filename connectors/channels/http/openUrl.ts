import { failure } from '../../../errors/failure.ts'
import type { References } from '../../ports.ts'

/**
 * An http or https address from a profile or a reference, without credentials, query or fragment.
 * Throws KS-CHANNEL-SETTING, and KS-CHANNEL-PLAIN-HTTP where https is demanded.
 */
export function openUrl(references: References, setting: string, value: string, allowPlainHttp: boolean): URL {
  const url = URL.parse(references.text(value))
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw failure('KS-CHANNEL-SETTING', { setting, reason: 'it is not an http or https address' })
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw failure('KS-CHANNEL-SETTING', { setting, reason: 'the address may hold no user name, password, query or fragment' })
  }
  if (url.protocol === 'http:' && !allowPlainHttp) throw failure('KS-CHANNEL-PLAIN-HTTP', { setting, address: url.origin })
  return url
}
