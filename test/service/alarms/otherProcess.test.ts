import { once } from 'node:events'
import { expect, test } from 'vitest'
import { problem } from '../../../errors/failure.ts'
import { openAlarm } from '../../../ledger/alarms.ts'
import { startWatched } from '../watching/watched.ts'

/** A process of its own on the same ledger, such as the command line: it has a connection, and nothing else of the service. */
test('an alarm that another process opens is told by the service that runs', async () => {
  const { stage, service, logged, stop } = await startWatched()
  const heard = new EventTarget()
  service.wakes.on('alarms', () => heard.dispatchEvent(new Event('alarm')))
  try {
    await service.settled()
    const told = once(heard, 'alarm')
    await openAlarm(stage.database.pool, 'nokia/einvoice', problem('KS-SYSTEM-DOWN', { lane: 'nokia/einvoice', failures: 3, until: '' }), stage.clock.now_ms())
    await told
    await service.settled()
    expect(logged.filter(({ message }) => message === 'An alarm opened.')).toEqual([expect.objectContaining({ code: 'KS-SYSTEM-DOWN', subject: 'nokia/einvoice' })])
  } finally {
    await stop()
  }
})
