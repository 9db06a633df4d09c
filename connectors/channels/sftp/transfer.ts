import type { SftpConnection } from './connect.ts'
import { askServer, status, statusOf } from './request.ts'

/** Every server takes packets of this size (draft-ietf-secsh-filexfer-02 section 3). */
const chunk_bytes = 32 * 1024
/** Chunks that are under way at the same time. */
const window = 16

/** Makes or overwrites a file with these bytes, and has the server write them to its disk where it can be asked to. */
export async function writeWhole(connection: SftpConnection, path: string, bytes: Uint8Array): Promise<void> {
  const { sftp } = connection
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const handle = await askServer<Buffer>(connection, (done) => sftp.open(path, 'w', done))
  try {
    for (let start = 0; start < buffer.byteLength; start += window * chunk_bytes) {
      await Promise.all(
        chunks(start, Math.min(buffer.byteLength, start + window * chunk_bytes)).map(([from, size]) =>
          askServer(connection, (done) => sftp.write(handle, buffer, from, size, from, done)),
        ),
      )
    }
    await syncWherePossible(connection, handle)
  } finally {
    await closeHandle(connection, handle)
  }
}

/** At most `limit_bytes` from the start of a file. */
export async function readStart(connection: SftpConnection, path: string, limit_bytes: number): Promise<Uint8Array> {
  const { sftp } = connection
  const handle = await askServer<Buffer>(connection, (done) => sftp.open(path, 'r', done))
  try {
    const parts: Buffer[] = []
    for (let size = 0; size < limit_bytes; ) {
      const part = await readChunk(connection, handle, size, Math.min(chunk_bytes, limit_bytes - size))
      if (part.byteLength === 0) break
      parts.push(part)
      size += part.byteLength
    }
    return Buffer.concat(parts)
  } finally {
    await closeHandle(connection, handle)
  }
}

const endOfFile = 1

async function readChunk(connection: SftpConnection, handle: Buffer, from: number, size: number): Promise<Buffer> {
  const buffer = Buffer.alloc(size)
  try {
    const read = await askServer<number>(connection, (done) => connection.sftp.read(handle, buffer, 0, size, from, done))
    return buffer.subarray(0, read)
  } catch (error) {
    if (statusOf(error) === endOfFile) return Buffer.alloc(0)
    throw error
  }
}

async function syncWherePossible(connection: SftpConnection, handle: Buffer): Promise<void> {
  try {
    await askServer(connection, (done) => connection.sftp.ext_openssh_fsync(handle, done))
  } catch (error) {
    if (statusOf(error) !== status.unsupported) throw error
  }
}

/** Closes; where the connection is lost, the server closes by itself. */
async function closeHandle(connection: SftpConnection, handle: Buffer): Promise<void> {
  if (!connection.lost.aborted) await askServer(connection, (done) => connection.sftp.close(handle, done))
}

function chunks(from: number, to: number): (readonly [number, number])[] {
  return Array.from({ length: Math.ceil((to - from) / chunk_bytes) }, (_, index) => {
    const start = from + index * chunk_bytes
    return [start, Math.min(chunk_bytes, to - start)] as const
  })
}
