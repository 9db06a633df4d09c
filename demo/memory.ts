import { readdirSync, readFileSync } from 'node:fs'

/**
 * Resident memory of this process and of the PostgreSQL server with this process id, in bytes; what the server's processes
 * share counts once. Zero where the system does not tell, as outside Linux.
 */
export function memory_bytes(postmaster: number): number {
  try {
    const server = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statusOf).filter((status) => status.id === postmaster || status.parent === postmaster)
    const shared = Math.max(0, ...server.map((status) => status.file_bytes + status.shared_bytes))
    const own = server.reduce((sum, status) => sum + status.own_bytes, 0)
    return process.memoryUsage.rss() + own + shared
  } catch {
    return 0
  }
}

interface Status { readonly id: number; readonly parent: number; readonly own_bytes: number; readonly file_bytes: number; readonly shared_bytes: number }

function statusOf(id: string): Status {
  let text = ''
  try {
    text = readFileSync(`/proc/${id}/status`, 'utf8')
  } catch {
    // The process has ended since the folder was listed.
  }
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { id: Number(id), parent: field('PPid'), own_bytes: field('RssAnon') * 1024, file_bytes: field('RssFile') * 1024, shared_bytes: field('RssShmem') * 1024 }
}
