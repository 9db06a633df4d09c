import type { eventErrors } from '../../areas/events.ts'
import type { TextsOf } from '../../entry.ts'

export const eventTexts = {
  'KS-EVENTS-TOKEN': {
    wrong: 'Pyynnön lähettäjää ei tunneta.',
    seen: 'Otsakkeessa Authorization ei ole tunnusta, joka olisi täällä voimassa.',
    do: 'Lähetä "Authorization: Bearer TOKEN", jossa TOKEN on Kuntasillan ylläpitäjältä saatu tunnus.',
  },
  'KS-EVENTS-SOURCE': {
    wrong: 'Lähettäjä ilmoittaa lähteen, joka ei ole sen oma.',
    seen: '{path}: {seen}. Lähettäjä: "{sender}".',
    do: 'Käytä lähdettä, joka on sovittu tälle tunnukselle, tai pyydä lisäämään tämä lähde tunnukselle.',
  },
  'KS-EVENTS-MEDIA': {
    wrong: 'Pyyntö ei ole CloudEventsin JSON-muodossa.',
    seen: 'Content-Type: {seen}.',
    do: 'Lähetä yksi tapahtuma tyyppinä application/cloudevents+json tai luettelo tapahtumia tyyppinä application/cloudevents-batch+json, merkistönä UTF-8.',
  },
  'KS-EVENTS-BODY': {
    wrong: 'Pyyntö on suurempi kuin sallitaan.',
    seen: 'Pyynnön sisällön koko tavuina: enemmän kuin {limit_bytes}.',
    do: 'Lähetä vähemmän tapahtumia kerralla ja suuret liitteet linkkeinä, joiden mukana on SHA-256.',
  },
  'KS-EVENTS-JSON': {
    wrong: 'Pyyntöä ei voi lukea JSON-muotoisena.',
    seen: '{reason}.',
    do: 'Lähetä JSON (RFC 8259), jonka merkistö on UTF-8.',
  },
  'KS-EVENTS-COUNT': {
    wrong: 'Erässä ei ole yhtään tapahtumaa, tai niitä on enemmän kuin kerralla otetaan vastaan.',
    seen: 'Tapahtumia erässä: {count}.',
    do: 'Lähetä samassa erässä 1–{most} tapahtumaa.',
  },
  'KS-EVENTS-RATE': {
    wrong: 'Lähettäjä tekee pyyntöjä useammin kuin on sovittu.',
    seen: 'Lähettäjä: "{sender}". Pyyntöjä minuutin aikana: enemmän kuin {most}.',
    do: 'Odota otsakkeen Retry-After ilmoittama aika. Lähetä useita tapahtumia samassa erässä.',
  },
  'KS-EVENTS-TYPE': {
    wrong: 'Tapahtuman tyyppi ei ole sellainen, jonka verkkokauppa lähettää.',
    seen: '{path}: {seen}.',
    do: 'Lähetä sen sijaan: {advice}.',
  },
  'KS-EVENTS-MISSING': {
    wrong: 'Tapahtumasta puuttuu välttämätön tieto.',
    seen: 'Puuttuva tieto: {path}.',
    do: 'Lisää tieto.',
  },
  'KS-EVENTS-VALUE': {
    wrong: 'Tapahtumassa on arvo, joka ei kelpaa paikkaansa.',
    seen: '{path}: {seen}.',
    do: 'Anna kelpaava arvo: {expected}.',
  },
  'KS-EVENTS-UNDECLARED': {
    wrong: 'Tapahtumassa on kenttä, jota rajapintasopimuksessa ei ole.',
    seen: 'Kenttä: {path}. Rakenne, josta kenttä puuttuu: {record}.',
    do: 'Tarkista nimi: {advice}.',
  },
  'KS-EVENTS-NOT-TAKEN': {
    wrong: 'Tapahtumaväylä ei juuri nyt ota tapahtumia vastaan.',
    seen: '{reason}.',
    do: 'Odota otsakkeen Retry-After ilmoittama aika ja lähetä samat tapahtumat uudelleen samoilla tunnisteilla. Vaikka tapahtumat olisivatkin jo tulleet perille, siitä ei ole haittaa.',
  },
  'KS-EVENTS-UNFORESEEN': {
    wrong: 'Pyyntöön ei voitu vastata, ja syy on odottamaton.',
    seen: 'Syy on palvelun lokissa.',
    do: 'Lähetä samat tapahtumat myöhemmin uudelleen samoilla tunnisteilla. Jos sama toistuu, ilmoita asiasta.',
  },
} as const satisfies TextsOf<typeof eventErrors>
