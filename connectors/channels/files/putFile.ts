import { Failure, failure, problem } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import type { FileOfOurs, PutResult } from './fileChannel.ts'
import { checkOurName, partNames } from './fileNames.ts'
import type { FileStore, Folders } from './fileStore.ts'
import { isSame, look } from './look.ts'

/** Problems that concern the receiver as a whole, not this file. */
const ofReceiver: ReadonlySet<string> = new Set([
  'KS-CHANNEL-CONNECT',
  'KS-CHANNEL-HOST-KEY',
  'KS-CHANNEL-LOGIN',
  'KS-CHANNEL-FOLDER',
  'KS-CHANNEL-FORBIDDEN',
  'KS-CHANNEL-DISK-FULL',
])

/**
 * Puts a file whole or not at all: looks for it first, writes it aside, compares the size, and renames it in one step.
 * Only a connection that breaks during the rename leaves it open whether the file is there.
 */
export async function putFile(
  place: string,
  folders: Folders,
  file: FileOfOurs,
  withStore: (work: (store: FileStore) => Promise<PutResult>) => Promise<PutResult>,
  signal: AbortSignal,
  mayLeave: () => boolean = () => true,
): Promise<PutResult> {
  const progress = { renaming: false }
  try {
    checkOurName(file.name)
    return await withStore((store) => putInto(store, folders, file, progress, signal, mayLeave))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const open = error.code === 'KS-CHANNEL-CUT' || error.code === 'KS-CHANNEL-TIMEOUT'
    if (open && progress.renaming) return { result: 'unknown', problem: error.problem }
    const brokenOff = open ? problem('KS-CHANNEL-BROKEN-OFF', { host: place, reason: reasonIn(error) }) : error.problem
    return { result: 'not put', concerns: ofReceiver.has(error.code) ? 'receiver' : 'file', problem: brokenOff }
  }
}

async function putInto(store: FileStore, folders: Folders, file: FileOfOurs, progress: { renaming: boolean }, signal: AbortSignal, mayLeave: () => boolean): Promise<PutResult> {
  const found = await foundEarlier(store, folders, file)
  if (found !== undefined) return found
  const part = await clearPart(store, folders, file)
  const overtaken = part.leftOver ? await foundEarlier(store, folders, file) : undefined
  if (overtaken !== undefined) return overtaken
  await writeAside(store, part.path, file, signal)
  stopIf(store, signal.aborted || !mayLeave())
  progress.renaming = true
  await store.rename(part.path, `${folders.put}/${file.name}`)
  return { result: 'put', earlier: false }
}

/** The result where a file of this name lies there already, ours or not. */
async function foundEarlier(store: FileStore, folders: Folders, file: FileOfOurs): Promise<PutResult | undefined> {
  const found = await look(store, folders, file.name)
  for (const place of [found.target, found.archive]) {
    if (place === undefined) continue
    if (await isSame(store, place, file.bytes)) return { result: 'put', earlier: true }
    return { result: 'name taken', problem: problem('KS-CHANNEL-NAME-TAKEN', { place: store.place, path: place.path, seen: place.entry.size, size: file.bytes.byteLength }) }
  }
  return undefined
}

/** Removes what earlier attempts left half written, and gives the path to write at now. */
async function clearPart(store: FileStore, folders: Folders, file: FileOfOurs): Promise<{ path: string; leftOver: boolean }> {
  const [usual, second] = partNames(file.name).map((name) => `${folders.put}/${name}`) as [string, string]
  const [first, other] = await Promise.all([store.entryAt(usual), store.entryAt(second)])
  if (first !== undefined) await store.remove(usual)
  if (other !== undefined) await store.remove(second)
  return { path: first !== undefined && other === undefined ? second : usual, leftOver: first !== undefined || other !== undefined }
}

async function writeAside(store: FileStore, path: string, file: FileOfOurs, signal: AbortSignal): Promise<void> {
  stopIf(store, signal.aborted)
  try {
    await store.write(path, file.bytes)
    const written = await store.entryAt(path)
    if (written?.size === file.bytes.byteLength) return
    throw failure('KS-CHANNEL-WRITE', { place: store.place, file: file.name, reason: phrase('{arrived} of {size} bytes arrived', { arrived: written?.size ?? 0, size: file.bytes.byteLength }) })
  } catch (error) {
    if (error instanceof Failure && (error.code === 'KS-CHANNEL-DISK-FULL' || error.code === 'KS-CHANNEL-WRITE')) await removeQuietly(store, path)
    throw error
  }
}

/** A half file that cannot be removed now is removed by the next attempt. */
async function removeQuietly(store: FileStore, path: string): Promise<void> {
  try {
    await store.remove(path)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}

function stopIf(store: FileStore, asked: boolean): void {
  if (asked) throw failure('KS-CHANNEL-BROKEN-OFF', { host: store.place, reason: phrase('the call was stopped on our side') })
}

function reasonIn(error: Failure): Words {
  const { reason, timeout } = error.problem.parameters
  if (reason === undefined) return phrase('no answer within {timeout} ms', { timeout: timeout ?? 0 })
  return typeof reason === 'object' ? reason : said(String(reason))
}
