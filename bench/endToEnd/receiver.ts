import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { indexOf, placeOf } from './events.ts'
import type { Arrivals, ReceiverOrder, ReceiverWord } from './receiverProcess.ts'

/**
 * The receiver, a process of its own: takes `PUT /messages/ID`, answers 202, recognises repeats by the id, and keeps count of
 * arrivals, effects, and what came twice under two ids or before the one ahead of it in its story.
 */
const state = {
  answersAfter_ms: 0,
  refuses: false,
  expected: Infinity,
  arrivals: 0,
  refused: 0,
  doubled: 0,
  disordered: 0,
  ids: new Set<string>(),
  at_ms: new Map<number, number>(),
  reached: new Map<string, number>(),
}

const tell = (word: ReceiverWord): void => void process.send?.(word)

const server = createServer((request, response) => {
  if (request.method !== 'PUT') return tellOf(request.url ?? '', response)
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => take(request, Buffer.concat(parts), response))
})

/** What became of a message, or which answers lie in the inbox: none. */
function tellOf(path: string, response: ServerResponse): void {
  const json = { 'Content-Type': 'application/json' }
  if (path === '/inbox') response.writeHead(200, json).end('{"messages":[]}')
  else if (state.ids.has(path)) response.writeHead(200, json).end(JSON.stringify({ uuid: path.slice(path.lastIndexOf('/') + 1), status: 'ACCEPTED' }))
  else response.writeHead(404, json).end('{"code":"NOT_FOUND"}')
}

function take(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  if (state.refuses) {
    state.refused += 1
    response.writeHead(503, { 'Retry-After': '1' }).end()
    return
  }
  count(request.url ?? '', body)
  const answer = (): void => void response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"ACCEPTED"}')
  if (state.answersAfter_ms === 0) answer()
  else setTimeout(answer, state.answersAfter_ms)
}

function count(id: string, body: Buffer): void {
  state.arrivals += 1
  if (state.ids.has(id)) return
  state.ids.add(id)
  const start = body.indexOf('<cbc:ID>') + 8
  const index = indexOf(body.toString('latin1', start, body.indexOf('<', start)))
  if (state.at_ms.has(index)) state.doubled += 1
  else note(index)
  if (state.ids.size === 1) tell({ said: 'first' })
  if (state.ids.size === state.expected) tell({ said: 'all' })
}

function note(index: number): void {
  state.at_ms.set(index, performance.timeOrigin + performance.now())
  const { story, place } = placeOf(index)
  if (place !== (state.reached.get(story) ?? 0) + 1) state.disordered += 1
  state.reached.set(story, place)
}

process.on('message', (order: ReceiverOrder) => {
  if (order.order === 'begin') {
    Object.assign(state, { answersAfter_ms: order.answersAfter_ms, expected: order.expected, refuses: false, arrivals: 0, refused: 0, doubled: 0, disordered: 0 })
    for (const kept of [state.ids, state.at_ms, state.reached]) kept.clear()
  } else if (order.order === 'refuse') state.refuses = order.refuses
  else {
    const { arrivals, refused, doubled, disordered, at_ms, ids } = state
    const told: Arrivals = { arrivals, refused, effects: ids.size, doubled, disordered, at_ms: [...at_ms] }
    tell({ said: 'arrivals', arrivals: told })
  }
})
process.on('disconnect', () => process.exit(0))
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => tell({ said: 'listening', port: (server.address() as { port: number }).port }))
