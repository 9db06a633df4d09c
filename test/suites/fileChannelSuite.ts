import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileChannel } from '../../connectors/channels/files/fileChannel.ts'
import { PickUp } from '../../connectors/channels/files/pickUp.ts'
import { Failure } from '../../errors/failure.ts'
import { mountSmallDisk, smallDisks } from '../harness/smallDisk.ts'

/** Where the receiver's folders really lie on this machine. */
export interface RealFolders {
  readonly put: string
  readonly pickUp: string
  readonly archive: string
}

const signal = new AbortController().signal
const bytes = (size: number, fill = 7): Uint8Array => new Uint8Array(size).fill(fill)
const never = AbortSignal.abort()

/** What every channel that carries files must do, judged by the receiver's own folders. `open` opens one over them. */
export function fileChannelSuite(open: (folders: RealFolders) => FileChannel): void {
  describe('as every channel for files', () => scenarios(open))
}

function scenarios(open: (folders: RealFolders) => FileChannel): void {
  let root: string
  let folders: RealFolders
  let channel: FileChannel

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ks-files-'))
    folders = { put: join(root, 'out'), pickUp: join(root, 'in'), archive: join(root, 'archive') }
    for (const folder of Object.values(folders)) await mkdir(folder)
    channel = open(folders)
  })
  afterEach(async () => {
    await channel.close()
    await rm(root, { recursive: true })
  })

  describe('putting', () => {
    test.each([0, 1, 32 * 1024, 700_001])('a file of %i bytes lies there whole, and nothing beside it', async (size) => {
      const file = { name: 'ä invoice 1.xml', bytes: bytes(size) }
      expect(await channel.put(file, signal)).toEqual({ result: 'put', earlier: false })
      expect(await readdir(folders.put)).toEqual([file.name])
      expect(Buffer.compare(await readFile(join(folders.put, file.name)), file.bytes)).toBe(0)
    })

    test('the same transmission twice has one effect, also after the receiver moved it', async () => {
      const file = { name: 'a.xml', bytes: bytes(900) }
      await channel.put(file, signal)
      expect(await channel.put(file, signal)).toEqual({ result: 'put', earlier: true })
      await rename(join(folders.put, 'a.xml'), join(folders.archive, 'a.xml'))
      expect(await channel.put(file, signal)).toEqual({ result: 'put', earlier: true })
      expect(await readdir(folders.put)).toEqual([])
    })

    test('one that may not leave once it is written aside gets no name, and lies there whole when it is put again', async () => {
      const file = { name: 'a.xml', bytes: bytes(900) }
      let asideWhenAsked: readonly string[] = []
      const asked = (): boolean => {
        asideWhenAsked = readdirSync(folders.put)
        return false
      }
      expect(await channel.put(file, signal, asked)).toMatchObject({ result: 'not put', concerns: 'file', problem: { code: 'KS-CHANNEL-BROKEN-OFF' } })
      expect(asideWhenAsked).toEqual(['a.xml.part'])
      expect(await channel.find(file, signal)).toBe('part')
      expect(await channel.put(file, signal, () => true)).toEqual({ result: 'put', earlier: false })
      expect(await readdir(folders.put)).toEqual([file.name])
    })

    test.each(['put', 'archive'] as const)('another content under the same name in %s is never written over', async (where) => {
      await writeFile(join(folders[where], 'a.xml'), bytes(900, 1))
      const result = await channel.put({ name: 'a.xml', bytes: bytes(900, 2) }, signal)
      expect(result).toMatchObject({ result: 'name taken', problem: { code: 'KS-CHANNEL-NAME-TAKEN', parameters: { seen: 900, size: 900 } } })
      expect(await readFile(join(folders[where], 'a.xml'))).toEqual(Buffer.from(bytes(900, 1)))
      expect(await readdir(folders.put)).toEqual(where === 'put' ? ['a.xml'] : [])
    })

    test.each([['a.xml.part'], ['a.xml.2.part'], ['a.xml.part', 'a.xml.2.part']])('what an earlier attempt left behind goes away (%s)', async (...left) => {
      for (const name of left) await writeFile(join(folders.put, name), bytes(5))
      expect(await channel.put({ name: 'a.xml', bytes: bytes(900) }, signal)).toEqual({ result: 'put', earlier: false })
      expect(await readdir(folders.put)).toEqual(['a.xml'])
    })

    test('names that are not ours to use are refused', async () => {
      for (const name of ['', '.', '..', '../a.xml', 'b/a.xml', 'b\\a.xml', '.a', 'a.part', 'a\n.xml', 'a\u0000', 'a\u202e.xml', 'x'.repeat(201)]) {
        expect(await channel.put({ name, bytes: bytes(1) }, signal)).toMatchObject({ result: 'not put', concerns: 'file', problem: { code: 'KS-CHANNEL-NAME' } })
      }
      expect(await readdir(folders.put)).toEqual([])
    })

    test('a missing folder is a typed error, and never read as "not taken"', async () => {
      await rm(folders.archive, { recursive: true })
      const file = { name: 'a.xml', bytes: bytes(9) }
      expect(await channel.put(file, signal)).toMatchObject({ result: 'not put', concerns: 'receiver', problem: { code: 'KS-CHANNEL-FOLDER' } })
      await expect(channel.find(file, signal)).rejects.toMatchObject({ problem: { code: 'KS-CHANNEL-FOLDER', parameters: { folder: folders.archive } } })
      await rm(folders.put, { recursive: true })
      expect(await channel.put(file, signal)).toMatchObject({ result: 'not put', concerns: 'receiver', problem: { code: 'KS-CHANNEL-FOLDER' } })
    })

    test('a stopped call puts nothing', async () => {
      expect(await channel.put({ name: 'a.xml', bytes: bytes(9) }, never)).toMatchObject({ result: 'not put' })
      expect(await readdir(folders.put)).toEqual([])
    })

    test('several at the same time all arrive', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `f${index}.xml`)
      const results = await Promise.all(names.map((name, index) => channel.put({ name, bytes: bytes(2_000 + index) }, signal)))
      expect(results.every(({ result }) => result === 'put')).toBe(true)
      expect((await readdir(folders.put)).sort()).toEqual([...names].sort())
    })
  })

  smallDisks.test('a full disk is a typed error and leaves nothing visible', async () => {
    const disk = mountSmallDisk()
    try {
      const put = join(disk.folder, 'out')
      await mkdir(put)
      const small = open({ ...folders, put })
      const result = await small.put({ name: 'a.xml', bytes: bytes(300_000) }, signal)
      expect(result).toMatchObject({ result: 'not put', concerns: 'receiver', problem: { code: 'KS-CHANNEL-DISK-FULL', parameters: { size: 300_000 } } })
      expect(await readdir(put)).toEqual([])
      expect(await small.put({ name: 'b.xml', bytes: bytes(3_000) }, signal)).toEqual({ result: 'put', earlier: false })
      await small.close()
    } finally {
      disk.remove()
    }
  })

  describe('finding', () => {
    const file = { name: 'a.xml', bytes: bytes(70_000) }

    test('says where our file is', async () => {
      expect(await channel.find(file, signal)).toBe('nowhere')
      await writeFile(join(folders.put, 'a.xml.2.part'), bytes(3))
      expect(await channel.find(file, signal)).toBe('part')
      await channel.put(file, signal)
      expect(await channel.find(file, signal)).toBe('target')
      await rename(join(folders.put, 'a.xml'), join(folders.archive, 'a.xml'))
      expect(await channel.find(file, signal)).toBe('archive')
    })

    test('a file of the same name and size with another content is not ours', async () => {
      await writeFile(join(folders.archive, 'a.xml'), bytes(70_000, 8))
      expect(await channel.find(file, signal)).toBe('nowhere')
    })
  })

  describe('picking up', () => {
    const rules = { wanted: (name: string) => name.endsWith('.xml'), mediaType: 'application/xml', limit_bytes: 1_000 }
    const waits = (name: string): string => join(folders.pickUp, name)
    const names = (messages: readonly { channelId: string }[]): string[] => messages.map(({ channelId }) => channelId.split('|')[0] ?? '')

    test('hands a file over at the second look, and removes it only when told', async () => {
      await writeFile(waits('r1.xml'), 'one')
      await utimes(waits('r1.xml'), 1_700_000_000, 1_700_000_000)
      const pickUp = new PickUp(channel, rules)
      expect(await pickUp.collect(signal)).toEqual([])
      const [message] = await pickUp.collect(signal)
      expect(message).toMatchObject({ channelId: 'r1.xml|3|1700000000', mediaType: 'application/xml' })
      expect(Buffer.from(message?.bytes ?? []).toString()).toBe('one')
      expect(await readdir(folders.pickUp)).toEqual(['r1.xml'])
      expect((await pickUp.collect(signal))[0]?.channelId).toBe(message?.channelId)
      await message?.remove?.()
      expect(await readdir(folders.pickUp)).toEqual([])
      await message?.remove?.()
      expect(await pickUp.collect(signal)).toEqual([])
    })

    test('leaves alone what is half written, not meant for us, hidden, a folder or a link', async () => {
      await writeFile(waits('a.xml.part'), 'x')
      await writeFile(waits('other.txt'), 'x')
      await writeFile(waits('.hidden.xml'), 'x')
      await mkdir(waits('folder.xml'))
      await writeFile(join(root, 'secret'), 'x')
      await symlink(join(root, 'secret'), waits('link.xml'))
      await writeFile(waits('grows.xml'), '1')
      const pickUp = new PickUp(channel, rules)
      await pickUp.collect(signal)
      await writeFile(waits('grows.xml'), '12')
      expect(await pickUp.collect(signal)).toEqual([])
      expect(names(await pickUp.collect(signal))).toEqual(['grows.xml'])
    })

    test('hands files over in the order in which they were written, by time and then by name', async () => {
      for (const [name, at_s] of [['ORDCHG-1.xml', 1_700_000_060], ['ORDERS-2.xml', 1_700_000_000], ['ORDERS-1.xml', 1_700_000_000]] as const) {
        await writeFile(waits(name), bytes(100))
        await utimes(waits(name), at_s, at_s)
      }
      const pickUp = new PickUp(channel, rules)
      await pickUp.collect(signal)
      expect(names(await pickUp.collect(signal))).toEqual(['ORDERS-1.xml', 'ORDERS-2.xml', 'ORDCHG-1.xml'])
    })

    test('does not remove a file that was replaced after it was handed over', async () => {
      await writeFile(waits('r1.xml'), 'one')
      const pickUp = new PickUp(channel, rules)
      await pickUp.collect(signal)
      const [message] = await pickUp.collect(signal)
      await writeFile(waits('r1.xml'), 'another')
      await message?.remove?.()
      expect(await readFile(waits('r1.xml'), 'utf8')).toBe('another')
    })

    test('a file that is too large, or has a name we refuse, holds up no other and is then reported', async () => {
      await writeFile(waits('large.xml'), bytes(1_001))
      await writeFile(waits('new\nline.xml'), 'x')
      await writeFile(waits('good.xml'), 'good')
      const pickUp = new PickUp(channel, rules)
      await expect(pickUp.collect(signal)).rejects.toMatchObject({ problem: { code: 'KS-CHANNEL-NAME', parameters: { name: 'new\\u{a}line.xml' } } })
      const found = await pickUp.collect(signal)
      expect(names(found)).toEqual(['good.xml'])
      await found[0]?.remove?.()
      await expect(pickUp.collect(signal)).rejects.toMatchObject({ problem: { code: 'KS-CHANNEL-FILE-SIZE', parameters: { size: 1_001, limit: 1_000 } } })
      await rm(waits('large.xml'))
      await expect(pickUp.collect(signal)).rejects.toBeInstanceOf(Failure)
      expect(await readdir(folders.pickUp)).toEqual(['new\nline.xml'])
    })

    test('a file that vanishes or changes while it is read holds up no other', async () => {
      for (const name of ['a.xml', 'b.xml', 'c.xml']) await writeFile(waits(name), name)
      const meddling: FileChannel = {
        ...channel,
        read: async (file, limit_bytes, stop) => {
          if (file.name === 'a.xml') await rm(waits('a.xml'))
          if (file.name === 'b.xml') await writeFile(waits('b.xml'), 'longer than it was')
          return channel.read(file, limit_bytes, stop)
        },
      }
      const pickUp = new PickUp(meddling, rules)
      await pickUp.collect(signal)
      expect(names(await pickUp.collect(signal))).toEqual(['c.xml'])
    })

    test('a remote name cannot lead out of the folder', async () => {
      const escape = { name: '../out/a.xml', size: 1, changedAt_s: 1 }
      await writeFile(join(folders.put, 'a.xml'), 'x')
      await expect(channel.read(escape, 10, signal)).rejects.toMatchObject({ problem: { code: 'KS-CHANNEL-READ' } })
      await expect(channel.remove(escape, signal)).rejects.toMatchObject({ problem: { code: 'KS-CHANNEL-READ' } })
      expect(await readdir(folders.put)).toEqual(['a.xml'])
    })
  })
}
