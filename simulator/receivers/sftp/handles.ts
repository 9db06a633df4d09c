import { closeSync, openSync, readdirSync } from 'node:fs'

/** Something that a client has open. */
export type Handle =
  | { readonly kind: 'file'; readonly path: string; readonly descriptor: number; readonly writes: boolean }
  | { readonly kind: 'folder'; readonly path: string; readonly names: readonly string[]; listed: boolean }

/** What one session has open, by the numbers that the client knows. */
export class Handles {
  readonly #open = new Map<number, Handle>()
  #next = 1

  openFile(path: string, realPath: string, flags: string, mode: number): Buffer {
    return this.#add({ kind: 'file', path, descriptor: openSync(realPath, flags, mode), writes: flags !== 'r' })
  }

  openFolder(path: string, realPath: string): Buffer {
    return this.#add({ kind: 'folder', path, names: readdirSync(realPath).sort(), listed: false })
  }

  find(handle: Buffer): Handle | undefined {
    return handle.length === 4 ? this.#open.get(handle.readUInt32BE(0)) : undefined
  }

  close(handle: Buffer): void {
    const found = this.find(handle)
    if (found?.kind === 'file') closeSync(found.descriptor)
    this.#open.delete(handle.readUInt32BE(0))
  }

  closeAll(): void {
    for (const handle of this.#open.values()) if (handle.kind === 'file') closeSync(handle.descriptor)
    this.#open.clear()
  }

  #add(handle: Handle): Buffer {
    const number = this.#next++
    this.#open.set(number, handle)
    const name = Buffer.alloc(4)
    name.writeUInt32BE(number, 0)
    return name
  }
}
