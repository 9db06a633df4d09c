/** CloudEvents source of the events that we publish. */
export const ourSource = 'urn:kuntasilta'
