import { parentPort } from 'node:worker_threads'
import { makeDocument } from './make.ts'

/** One thread: takes batches of records, and answers each with the documents. */
parentPort?.on('message', (records: readonly Uint8Array[]) => parentPort?.postMessage(records.map(makeDocument)))
