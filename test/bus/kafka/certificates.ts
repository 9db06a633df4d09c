import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A certificate and its key, as PEM texts. */
export interface Certified {
  readonly certificate: string
  readonly key: string
}

/** An authority of our own, and what it has signed: a server on loopback and a client. */
export interface Certificates {
  readonly ca: string
  readonly server: Certified
  readonly client: Certified
}

const openssl = (...options: readonly string[]) => promisify(execFile)('openssl', options)

/** Makes a certificate authority in a folder, with OpenSSL, and has it sign a server's and a client's certificate. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const at = (name: string): string => join(folder, name)
  await openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Test authority', '-keyout', at('ca.key'), '-out', at('ca.pem'))
  const signed = async (name: string): Promise<Certified> => {
    await writeFile(at('extensions'), 'subjectAltName=IP:127.0.0.1\n')
    await openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`))
    await openssl('x509', '-req', '-in', at(`${name}.csr`), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2', '-extfile', at('extensions'), '-out', at(`${name}.pem`))
    return { certificate: await readFile(at(`${name}.pem`), 'utf8'), key: await readFile(at(`${name}.key`), 'utf8') }
  }
  return { ca: await readFile(at('ca.pem'), 'utf8'), server: await signed('server'), client: await signed('client') }
}
