import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../../base/clock.ts'
import type { FileChannel } from '../../../../connectors/channels/files/fileChannel.ts'
import type { SftpSettings } from '../../../../connectors/channels/settings.ts'
import { openSftpChannel } from '../../../../connectors/channels/sftp/sftpChannel.ts'
import { phrase } from '../../../../errors/words/words.ts'
import { newKeyPair } from '../../../../simulator/receivers/sftp/keyPair.ts'
import { startTcp } from '../../../harness/loopbackServer.ts'
import { testReferences } from '../../../harness/references.ts'
import { openSsh, startSshd, type Sshd } from '../../../harness/sshd.ts'
import { startTcpProxy, type TcpProxy } from '../../../harness/tcpProxy.ts'
import { fileChannelSuite } from '../../../suites/fileChannelSuite.ts'

const signal = new AbortController().signal

openSsh.describe('an OpenSSH server as a file channel', () => {
  let sshd: Sshd
  let proxy: TcpProxy
  let root: string
  const opened: FileChannel[] = []
  const content = new Uint8Array(400_000).fill(9)

  beforeAll(async () => {
    sshd = await startSshd()
    proxy = await startTcpProxy(sshd.port)
    root = await mkdtemp(join(tmpdir(), 'ks-sftp-'))
    for (const folder of ['out', 'archive']) await mkdir(join(root, folder))
  })
  afterAll(async () => {
    for (const channel of opened) await channel.close()
    await proxy.stop()
    await sshd.stop()
    await rm(root, { recursive: true })
  })

  const open = (changes: Partial<SftpSettings> = {}, values: Readonly<Record<string, string>> = {}): FileChannel => {
    const settings: SftpSettings = {
      kind: 'sftp',
      host: '127.0.0.1',
      port: 'env:PORT',
      username: sshd.username,
      privateKey: 'env:KEY',
      hostKeys: ['env:HOST_KEY'],
      folders: { put: join(root, 'out'), archive: join(root, 'archive') },
      timeout_ms: 10_000,
      ...changes,
    }
    const references = testReferences({ PORT: String(proxy.port), KEY: sshd.privateKey, HOST_KEY: sshd.hostKey, ...values })
    const channel = openSftpChannel(settings, { clock: systemClock, references })
    opened.push(channel)
    return channel
  }

  fileChannelSuite((folders) => open({ folders }))

  describe('the connection', () => {
    test('is used again, and opened anew when it was lost', async () => {
      const channel = open()
      const before = proxy.connections
      for (const name of ['r1', 'r2', 'r3']) expect(await channel.put({ name, bytes: content }, signal)).toMatchObject({ result: 'put' })
      expect(proxy.connections - before).toBe(1)
      proxy.cutAll()
      const again = await channel.put({ name: 'r4', bytes: content }, signal)
      if (again.result !== 'put') expect(await channel.put({ name: 'r4', bytes: content }, signal)).toMatchObject({ result: 'put' })
      expect(proxy.connections - before).toBe(2)
    })

    test('cut anywhere, it leaves nothing visible or the whole file, and says which', async () => {
      const seen = new Set<string>()
      for (let limit = 500; limit < 420_000; limit += limit < 5_000 ? 250 : 45_000) {
        const channel = open()
        const file = { name: `cut-${limit}.xml`, bytes: content }
        proxy.cutAfter(limit)
        const result = await channel.put(file, signal)
        proxy.cutAfter(undefined)
        seen.add(result.result)
        const lies = (await readdir(join(root, 'out'))).includes(file.name)
        if (result.result === 'not put') expect(lies, `cut after ${limit}`).toBe(false)
        if (lies) expect((await readFile(join(root, 'out', file.name))).byteLength).toBe(content.byteLength)
        expect(await channel.put(file, signal)).toMatchObject({ result: 'put' })
        expect((await readdir(join(root, 'out'))).filter((name) => name.startsWith(`${file.name}.`))).toEqual([])
        await channel.close()
      }
      expect(seen).toContain('not put')
    })

    test('nobody listens: the receiver is unavailable', async () => {
      const free = await startTcpProxy(1)
      await free.stop()
      expect(await open({ port: free.port }).put({ name: 'a', bytes: content }, signal)).toMatchObject({
        result: 'not put',
        concerns: 'receiver',
        problem: { code: 'KS-CHANNEL-CONNECT', parameters: { reason: { said: 'ECONNREFUSED' } } },
      })
    })

    test('a server that accepts the connection and says nothing: unavailable after the time-out', async () => {
      const silent = await startTcp(() => undefined)
      expect(await open({ port: silent.port, timeout_ms: 150 }).put({ name: 'a', bytes: content }, signal)).toMatchObject({
        result: 'not put',
        concerns: 'receiver',
        problem: { code: 'KS-CHANNEL-CONNECT', parameters: { reason: phrase('no connection within {timeout} ms', { timeout: 150 }) } },
      })
      await silent.stop()
    })

    test('another host key is refused before we log in, with the fingerprint that was seen', async () => {
      const other = `SHA256:${'A'.repeat(43)}`
      const channel = open({ hostKeys: [other] })
      expect(await channel.put({ name: 'a', bytes: content }, signal)).toMatchObject({
        result: 'not put',
        concerns: 'receiver',
        problem: { code: 'KS-CHANNEL-HOST-KEY', parameters: { seen: sshd.hostKey, trusted: { list: [other], joint: 'and' } } },
      })
      expect(await open({ hostKeys: [other, sshd.hostKey] }).put({ name: 'two-keys', bytes: content }, signal)).toMatchObject({ result: 'put' })
    })

    test('a refused login is a typed error without the key', async () => {
      const stranger = newKeyPair().private
      const result = await open({}, { KEY: stranger }).put({ name: 'a', bytes: content }, signal)
      expect(result).toMatchObject({ result: 'not put', concerns: 'receiver', problem: { code: 'KS-CHANNEL-LOGIN', parameters: { username: sshd.username } } })
      expect(JSON.stringify(result)).not.toContain('PRIVATE')
    })

    test('a key that cannot be read is a fault of the settings', async () => {
      const result = await open({}, { KEY: 'nonsense' }).put({ name: 'a', bytes: content }, signal)
      expect(result).toMatchObject({ result: 'not put', problem: { code: 'KS-CHANNEL-SETTING', parameters: { setting: 'privateKey' } } })
    })

    test('a stopped call and a closed channel end the connection', async () => {
      const channel = open()
      const stop = new AbortController()
      const put = channel.put({ name: 'stopped.xml', bytes: new Uint8Array(30_000_000) }, stop.signal)
      await firstSeen(join(root, 'out'), 'stopped.xml.part')
      stop.abort()
      expect(await put).toMatchObject({ result: 'not put', problem: { code: 'KS-CHANNEL-BROKEN-OFF' } })
      expect(await readdir(join(root, 'out'))).not.toContain('stopped.xml')
      await channel.close()
      expect(await channel.put({ name: 'b', bytes: content }, signal)).toMatchObject({ result: 'not put', concerns: 'receiver' })
    })
  })
})

async function firstSeen(folder: string, name: string): Promise<void> {
  while (!(await readdir(folder)).includes(name)) await new Promise((resolve) => setImmediate(resolve))
}
