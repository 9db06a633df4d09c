import { execFileSync } from 'node:child_process'
import { requirement } from './requirement.ts'

/** For tests with certificates. */
export const openssl = await requirement('openssl', () => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'the program openssl is missing'
  }
})

/** A key and a certificate for 127.0.0.1 that nobody vouches for, as PEM. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const pem = execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', '-', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [key = '', cert = ''] = pem.split(/(?=-----BEGIN CERTIFICATE-----)/)
  return { key, cert }
}
