/** A calendar date, `YYYY-MM-DD`, without a time zone. */
export type CalendarDate = string

/** An instant, `YYYY-MM-DDTHH:mm:ss.sssZ`, always UTC. */
export type Instant = string
