import type { Command } from 'commander'
import type { Pool } from 'pg'
import { failure } from '../../errors/failure.ts'
import type { Language } from '../../errors/language.ts'
import { phrase } from '../../errors/words/words.ts'
import { showMatches } from '../../ledger/matches.ts'
import { showAcknowledgements, showActions, showAttempts, showDeliveries, showNeighbours } from '../../ledger/reading/showing.ts'
import { readBytes } from '../../ledger/sending.ts'
import { StoredSchemas } from '../../pipelines/actions/storedRecord.ts'
import { identify, type Identified } from '../identify.ts'
import { imageOf } from '../imageOf.ts'
import { withLedger } from '../ledger.ts'
import { deliveryDetails, inboundDetails, quarantineDetails, type DeliveryDetails } from '../text/details.ts'
import { json } from '../text/words.ts'
import type { CliWorld } from '../world.ts'
import { writeOut } from '../writeOut.ts'

interface ShowOptions {
  readonly bytes?: string
  readonly event?: boolean
  readonly image?: string
  readonly json?: boolean
}

/** `show`: everything about a delivery, a record in quarantine or a message that came in. */
export function addShow(program: Command, world: CliWorld): void {
  program
    .command('show')
    .description('Shows a document with its state, attempts, answers, and what it waits for.')
    .argument('<id>', 'id of a delivery or transmission, number of a document, quarantine/<number>, inbound/<number>')
    .option('--bytes <file>', 'writes the bytes that are sent (or came in) into this file, - for standard output; one thing only')
    .option('--image <file>', 'writes the readable image of an invoice or credit note into this file, - for standard output')
    .option('--event', 'also the event as it was read')
    .option('--json', 'for machines')
    .action((id: string, options: ShowOptions) => withLedger(world, async (pool) => {
      const identified = await identify(pool, id)
      if (options.bytes !== undefined) return writeOut(await bytesOf(pool, identified, id), options.bytes, world)
      if (options.image !== undefined) return writeOut(await imageOf(pool, identified, id, world.language), options.image, world)
      const { value, lines } = await view(pool, identified, options, world.language)
      if (options.json === true) world.print(json(value))
      else for (const line of lines) world.print(line)
    }))
}

async function view(pool: Pool, identified: Identified, options: ShowOptions, language: Language): Promise<{ readonly value: unknown; readonly lines: readonly string[] }> {
  if (identified.is === 'quarantine') {
    const { value: _, ...record } = identified.record
    const actions = await showActions(pool, [`quarantine/${record.quarantineNo}`])
    return { value: { ...record, actions }, lines: quarantineDetails(record, actions, language) }
  }
  if (identified.is === 'inbound') {
    const { bytes: _, ...message } = identified.message
    const actions = await showActions(pool, [`inbound/${message.inboundNo}`])
    return { value: { ...message, actions }, lines: inboundDetails(identified.message, actions, language) }
  }
  const details = await gather(pool, identified.ids, options)
  return { value: details, lines: details.flatMap((each, index) => [...(index === 0 ? [] : ['', '']), ...deliveryDetails(each, language)]) }
}

async function gather(pool: Pool, ids: readonly string[], options: ShowOptions): Promise<readonly DeliveryDetails[]> {
  const deliveries = await showDeliveries(pool, ids)
  const transmissions = deliveries.flatMap(({ transmission }) => (transmission === null ? [] : [transmission.id]))
  const [neighbours, attempts, acknowledgements, matches, actions] = [
    await showNeighbours(pool, ids), await showAttempts(pool, transmissions), await showAcknowledgements(pool, ids), await showMatches(pool, ids), await showActions(pool, ids),
  ]
  const schemas = new StoredSchemas()
  return deliveries.map((delivery) => {
    const { value, schemaFingerprint, writerSchema, ...origin } = delivery.event
    const event = schemas.read({ value, schemaFingerprint, writerSchema })
    return {
      delivery: { ...delivery, event: origin },
      event,
      showEvent: options.event === true,
      neighbours: neighbours.filter(({ of }) => of === delivery.id),
      attempts: attempts.filter(({ transmissionId }) => transmissionId === delivery.transmission?.id),
      acknowledgements: acknowledgements.filter(({ deliveryId }) => deliveryId === delivery.id),
      match: matches.find(({ deliveryId }) => deliveryId === delivery.id),
      actions: actions.filter(({ subject }) => subject === delivery.id),
    }
  })
}

async function bytesOf(pool: Pool, identified: Identified, given: string): Promise<Uint8Array> {
  if (identified.is === 'quarantine') return identified.record.value ?? Buffer.alloc(0)
  if (identified.is === 'inbound') return identified.message.bytes
  const transmissions = [...new Set((await showDeliveries(pool, identified.ids)).flatMap(({ transmission }) => (transmission === null ? [] : [transmission.id])))]
  const [only] = transmissions
  if (only === undefined) throw failure('KS-ACTION-NOT-FOUND', { given, lookedFor: phrase('a delivery whose bytes are made') })
  if (transmissions.length > 1) throw failure('KS-ACTION-SEVERAL', { given, found: transmissions.join(', ') })
  return (await readBytes(pool, [only])).get(only) ?? Buffer.alloc(0)
}
