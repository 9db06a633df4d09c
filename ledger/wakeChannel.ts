/** The channel of PostgreSQL on which a running service hears whom to wake. */
export const wakeChannel = 'kuntasilta_wake'
