import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { ConnectionContext } from '../../ports.ts'

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * An http or https address from a profile or a reference, without credentials, query or fragment.
 * Throws KS-CHANNEL-SETTING, and KS-CHANNEL-PLAIN-HTTP where https is demanded.
 */
export function openUrl({ references, allowLoopback }: ConnectionContext, setting: string, value: string, allowPlainHttp: boolean): URL {
  const url = URL.parse(references.text(value))
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw failure('KS-CHANNEL-SETTING', { setting, reason: phrase('it is not an http or https address') })
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw failure('KS-CHANNEL-SETTING', { setting, reason: phrase('the address may hold no user name, password, query or fragment') })
  }
  const plainAllowed = allowPlainHttp || (allowLoopback === true && loopbackHosts.has(url.hostname))
  if (url.protocol === 'http:' && !plainAllowed) throw failure('KS-CHANNEL-PLAIN-HTTP', { setting, address: url.origin })
  return url
}
