import { z } from 'zod'
import { duration, line, timeOfDay } from './values.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const openingHours = z
  .strictObject({
    days: z.array(z.enum(weekdays)).min(1).max(7).describe('Days of the week on which the receiver is open.'),
    from: timeOfDay.describe('From this time of day in Finland …'),
    until: timeOfDay.describe('… until this one, which is later on the same day.'),
  })
  .describe('When the receiver takes documents, in Finnish time; outside it deliveries wait.')

const retry = z
  .strictObject({
    delays: z.array(duration).min(1).max(50).default(['PT10S', 'PT1M', 'PT5M', 'PT15M', 'PT1H', 'PT4H']).describe('Wait before the second attempt, the third and so on; the last one repeats until the deadline.'),
    jitter: z.number().min(0).max(1).default(0.2).describe('Largest share of a wait that is added or taken off, 0 to 1, so that deliveries that failed together do not return together. It derives from the id of the delivery and the number of failures.'),
  })
  .describe('When a delivery that failed is tried again.')

const breaker = z
  .strictObject({
    failures: z.int().min(1).max(1000).default(5).describe('Failures one after another that open the breaker.'),
    open: duration.default('PT30S').describe('Rest before one delivery tries the receiver again; doubles each time it fails.'),
    longestOpen: duration.default('PT15M').describe('Longest rest.'),
  })
  .describe('When a receiver that is down is left in peace.')

/** How hard one system of one municipality may be worked. */
export const laneSchema = z.strictObject({
  concurrency: z.int().min(1).max(64).default(2).describe('Deliveries that may be under way at the same time.'),
  perSecond: z.number().positive().max(1000).optional().describe('Most attempts a second; leave it out for no limit.'),
  openingHours: openingHours.optional(),
  retry: retry.prefault({}),
  breaker: breaker.prefault({}),
  deadline: duration.default('P2D').describe('How long a delivery may try before it is parked.'),
  account: line.optional().describe('Name of a limit that lanes share, for instance of one operator account used by several municipalities.'),
})

export type LaneSettings = z.infer<typeof laneSchema>
