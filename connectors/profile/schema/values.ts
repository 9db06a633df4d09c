import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { duration_ms, isDuration } from '../../../base/duration.ts'
import { isBusinessId } from '../../../mappings/model/identifiers/businessId.ts'
import { isOvt } from '../../../mappings/model/identifiers/ovt.ts'

/** A calendar date that exists. */
export const date = z.iso.date({ error: asText('a date such as 2026-01-31') }).meta({ examples: ['2026-01-31'] })

/** ISO 8601 duration, longer than nothing. */
export const duration = z
  .string()
  .regex(/^P[0-9DHMSTW.]+$/)
  .refine((text) => isDuration(text) && (duration_ms(text) ?? 0) > 0, { error: asText('a duration such as PT10M (ten minutes) or P14D (14 days)') })
  .meta({ examples: ['PT10M', 'P14D'] })

/** Time of day in Finland. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: asText('a time of day such as "18:00", in quotes') })
  .meta({ examples: ['18:00'] })

/** Text that a person reads or a receiver compares: one line, not empty. */
export const line = z.string().regex(/^[^\s\p{C}]([^\p{C}]{0,198}[^\s\p{C}])?$/u, { error: asText('one line of 1 to 200 characters without spaces around it') })

/** A name that other parts of the profile refer to. */
export const name = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, { error: asText('a name of 1 to 40 letters, digits and hyphens that begins with a small letter') })

/** The whole name of a host on the network. */
export const hostName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/, { error: asText('the name of a host in small letters, such as files.example.fi, without https:// and path') })
  .meta({ examples: ['files.example.fi'] })

/** A file of the municipality's folder: relative, with forward slashes, never upwards. */
export const fileInFolder = z
  .string()
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*){0,3}$/, { error: asText('a file of this folder, such as accounting.csv or layouts/posting.yaml') })

/** Y-tunnus with the right check digit. */
export const businessId = z
  .string()
  .regex(/^\d{7}-\d$/)
  .refine(isBusinessId, { error: asText('a business id (Y-tunnus) nnnnnnn-c with the right check digit') })
  .meta({ examples: ['0205717-4'] })

/** OVT with the check digit of its Y-tunnus. */
export const ovt = z
  .string()
  .regex(/^0037\d{8}[0-9A-Z]{0,5}$/)
  .refine(isOvt, { error: asText('an OVT: 0037, the eight digits of a right business id, and a suffix of at most five characters, in quotes') })
  .meta({ examples: ['003702057174'] })

/** Production or test. */
export const environment = z.enum(['production', 'test'])

/** A span of days: `from` and `until` are both inside. */
export const fromDay = date.describe('First day on which it is in force.')
export const untilDay = date.optional().describe('Last day on which it is in force; leave it out where there is no end.')
