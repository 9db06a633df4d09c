import Client from 'ssh2-sftp-client'
import { onTestFinished } from 'vitest'
import type { Receiver } from '../../../../simulator/receivers/receiver.ts'

/** Logs in to a receiver's box with an SFTP client that is not ours; logged out when the test ends. */
export async function logIn({ settings }: Receiver, how: 'by key' | 'by password' = 'by key'): Promise<Client> {
  const client = new Client()
  client.on('error', () => undefined)
  await client.connect({
    host: settings['HOST']!,
    port: Number(settings['PORT']),
    username: settings['USER']!,
    retries: 0,
    ...(how === 'by key' ? { privateKey: settings['PRIVATE_KEY']! } : { password: settings['PASSWORD']! }),
  })
  ;(client as unknown as { client: { setNoDelay(noDelay: boolean): void } }).client.setNoDelay(true)
  onTestFinished(async () => void (await client.end().catch(() => undefined)))
  return client
}

/** Puts a file as careful senders do. */
export async function place(client: Client, { settings }: Receiver, name: string, bytes: Buffer): Promise<void> {
  await client.put(bytes, `${settings['FOLDER']}/${name}.part`)
  await client.rename(`${settings['FOLDER']}/${name}.part`, `${settings['FOLDER']}/${name}`)
}

/** Names in a folder of the box, in order. */
export async function namesIn(client: Client, folder: string): Promise<readonly string[]> {
  return (await client.list(folder)).map(({ name }) => name).sort()
}
