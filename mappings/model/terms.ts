/** A calendar date, `YYYY-MM-DD`, without a time zone. */
export type CalendarDate = string

/** An instant, `YYYY-MM-DDTHH:mm:ss.sssZ`, always UTC. */
export type Instant = string

/** An identifier with the code of the list that it comes from (ISO 6523 ICD, EAS, UNCL1153 … by the term's rule). */
export interface Identifier {
  readonly id: string
  readonly scheme?: string
}
