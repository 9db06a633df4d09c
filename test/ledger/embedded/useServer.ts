import { openEmbedded, type EmbeddedRole } from '../../../ledger/embedded/openEmbedded.ts'

/**
 * A process that uses the embedded server of a folder: `node useServer.ts FOLDER ROLE`. It tells in one line of JSON what it
 * got, and stops cleanly on SIGTERM; told "exit" on standard input it exits without stopping anything.
 */
const [folder, role] = process.argv.slice(2) as [string, EmbeddedRole]
const begin = performance.now()
try {
  const server = await openEmbedded({ folder, role })
  process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
  process.stdin.on('data', () => process.exit(3))
  console.log(JSON.stringify({ url: server.url, pid: server.pid, started: server.started, open_ms: Math.round(performance.now() - begin) }))
} catch (cause) {
  console.log(JSON.stringify({ code: (cause as { code?: string }).code, message: (cause as Error).message }))
  process.exit(1)
}
