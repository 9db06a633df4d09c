import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileStore, Folders } from '../../../../connectors/channels/files/fileStore.ts'
import { putFile } from '../../../../connectors/channels/files/putFile.ts'
import { folderStore } from '../../../../connectors/channels/folder/folderStore.ts'
import { failure } from '../../../../errors/failure.ts'

const signal = new AbortController().signal
const file = { name: 'a.xml', bytes: Buffer.from('<a/>') }
const cut = failure('KS-CHANNEL-CUT', { host: 'box', reason: { said: 'gone' } })

describe('putting a file over a connection that breaks', () => {
  let folders: Folders
  let real: FileStore

  beforeEach(async () => {
    folders = { put: await mkdtemp(join(tmpdir(), 'ks-put-')) }
    real = folderStore(folders.put)
  })
  afterEach(() => rm(folders.put, { recursive: true }))

  const put = (changes: Partial<FileStore>): ReturnType<typeof putFile> => putFile('box', folders, file, (work) => work({ ...real, ...changes }), signal)

  test('during the rename, done or not: unknown; the repeat settles it with one effect', async () => {
    const before = await put({ rename: () => Promise.reject(cut) })
    expect(before).toMatchObject({ result: 'unknown', problem: { code: 'KS-CHANNEL-CUT' } })
    expect(await readdir(folders.put)).toEqual(['a.xml.part'])
    const after = await put({
      rename: async (from, to) => {
        await real.rename(from, to)
        throw cut
      },
    })
    expect(after).toMatchObject({ result: 'unknown' })
    expect(await put({})).toEqual({ result: 'put', earlier: true })
    expect(await readdir(folders.put)).toEqual(['a.xml'])
  })

  test.each(['entryAt', 'write', 'remove'] as const)('during "%s": not put', async (step) => {
    await real.write(`${folders.put}/a.xml.part`, Buffer.from('half'))
    expect(await put({ [step]: () => Promise.reject(cut) })).toMatchObject({
      result: 'not put',
      concerns: 'file',
      problem: { code: 'KS-CHANNEL-BROKEN-OFF', parameters: { host: 'box', reason: { said: 'gone' } } },
    })
    expect(await readdir(folders.put)).not.toContain('a.xml')
  })

  test('an earlier attempt whose rename comes late gives its own whole file the name, never our half one', async () => {
    await real.write(`${folders.put}/a.xml.part`, file.bytes)
    const late = await put({
      remove: async (path) => {
        await real.rename(path, `${folders.put}/a.xml`)
        await real.remove(path)
      },
    })
    expect(late).toEqual({ result: 'put', earlier: true })
    expect(await readdir(folders.put)).toEqual(['a.xml'])
  })

  test('fewer bytes at the receiver than were sent: not put, and the half file is removed', async () => {
    const result = await put({ write: (path, bytes) => real.write(path, bytes.subarray(1)) })
    expect(result).toMatchObject({ result: 'not put', problem: { code: 'KS-CHANNEL-WRITE', parameters: { reason: { phrase: '{arrived} of {size} bytes arrived', with: { arrived: 3, size: 4 } } } } })
    expect(await readdir(folders.put)).toEqual([])
  })
})
