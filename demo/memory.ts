import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory of this process and of the PostgreSQL server with this process id, in bytes: what is shared between processes
 * counts once (PSS). Zero where the system does not tell, as outside Linux.
 */
export function memory_bytes(postmaster: number): number {
  try {
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    return [String(process.pid), String(postmaster), ...children].reduce((sum, id) => sum + proportionalSize_bytes(id), 0)
  } catch {
    return 0
  }
}

function parentOf(id: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function proportionalSize_bytes(id: string): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
