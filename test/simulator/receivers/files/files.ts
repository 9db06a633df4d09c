import Client from 'ssh2-sftp-client'
import { onTestFinished } from 'vitest'
import type { Receiver } from '../../../../simulator/receivers/receiver.ts'

const ignore = (): void => undefined
/** Its types do not know yet that it takes the listeners that would else print what ends. */
const QuietClient = Client as unknown as new (name: string, listeners: Readonly<Record<'error' | 'end' | 'close', () => void>>) => Client

/** Logs in to a receiver's box with an SFTP client that is not ours; logged out when the test ends. */
export async function logIn({ settings }: Receiver, how: 'by key' | 'by password' = 'by key'): Promise<Client> {
  const client = new QuietClient('test', { error: ignore, end: ignore, close: ignore })
  await client.connect({
    host: settings['HOST']!,
    port: Number(settings['PORT']),
    username: settings['USER']!,
    retries: 0,
    ...(how === 'by key' ? { privateKey: settings['PRIVATE_KEY']! } : { password: settings['PASSWORD']! }),
  })
  ;(client as unknown as { client: { setNoDelay(noDelay: boolean): void } }).client.setNoDelay(true)
  onTestFinished(async () => void (await client.end().catch(ignore)))
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
