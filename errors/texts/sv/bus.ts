import type { busErrors } from '../../areas/bus.ts'
import type { TextsOf } from '../../entry.ts'

export const busTexts = {
  'KS-BUS-TOPIC': {
    wrong: 'Händelsebussen har inget sådant ämne.',
    seen: 'Ämne: "{topic}".',
    do: 'Kontrollera namnet eller skapa ämnet på bussen.',
  },
  'KS-BUS-PARTITIONS': {
    wrong: 'Ett ämne har ett annat antal partitioner än det inställda. Att ändra antalet skulle bryta ordningen för det som bevaras per nyckel.',
    seen: 'Ämne: "{topic}". Partitioner: {found}. Inställt: {configured}.',
    do: 'Ställ in det antal som ämnet har eller gör ett nytt ämne.',
  },
  'KS-BUS-STOPPED': {
    wrong: 'Läsningen av händelsebussen stoppades innan den hade hunnit i kapp.',
    seen: 'Grupp: "{group}".',
    do: 'Starta läsningen på nytt. Den fortsätter där den var.',
  },
  'KS-BUS-LOST': {
    wrong: 'Förbindelsen till händelsebussen bröts. Den öppnas automatiskt på nytt.',
    seen: 'Grupp: "{group}". Orsak: {reason}.',
    do: 'Om förbindelsen inte kommer tillbaka, kontrollera att händelsebussens server körs och kan nås.',
  },
  'KS-BUS-CONNECT': {
    wrong: 'Händelsebussen kan inte nås.',
    seen: '{brokers}: {reason}.',
    do: 'Kontrollera KAFKA_BROKERS och TLS-inställningarna samt att Kafkaservrarna körs och kan nås. Ett nytt försök görs automatiskt.',
  },
  'KS-BUS-LOGIN': {
    wrong: 'Händelsebussen släpper inte in oss.',
    seen: '{brokers}: {reason}.',
    do: 'Kontrollera KAFKA_SASL samt användarnamnet och lösenordet eller den klient som åtkomsttoken hämtas för.',
  },
  'KS-BUS-TOKEN': {
    wrong: 'Åtkomsttoken för händelsebussen kunde inte hämtas.',
    seen: '{url}: {reason}.',
    do: 'Kontrollera KAFKA_OAUTH_URL, klientens id och dess hemlighet samt att servern körs.',
  },
  'KS-BUS-TOPICS-MISSING': {
    wrong: 'Händelsebussen saknar ämnen som Kuntasilta behöver.',
    seen: 'Ämnen som saknas: {topics}.',
    do: 'Skapa dem på bussen eller ställ in KAFKA_CREATE_TOPICS till yes. Kuntasiltas användare måste få se dem.',
  },
  'KS-BUS-TOPICS-SMALL': {
    wrong: 'Ämnen tar emot mindre poster än kontraktet tillåter. Större poster avvisas när de publiceras.',
    seen: 'Minst {needed_bytes} byte behövs. För lite tar dessa emot: {topics}.',
    do: 'Ställ in max.message.bytes för dessa ämnen till minst {needed_bytes} och låt webbutikerna skicka poster av den storleken (max.request.size för en Javaproducent).',
  },
  'KS-BUS-PUBLISH': {
    wrong: 'Händelser kunde inte publiceras. Några av dem kan ha publicerats, och alla publiceras på nytt.',
    seen: '{reason}.',
    do: 'Om felet fortsätter, kontrollera att Kafkaservrarna körs, att tillräckligt många repliker är synkroniserade och att vår användare får skriva till ämnena.',
  },
  'KS-BUS-TOO-LARGE': {
    wrong: 'En händelse är större än händelsebussen tar emot.',
    seen: 'Ämne: "{topic}". Nyckel: "{key}". Storlek i byte: {size_bytes}. Ämnet tar emot: {limit_bytes}.',
    do: 'Skicka bifogade filer som länkar med kontrollsumma eller be att max.message.bytes för ämnet höjs.',
  },
  'KS-BUS-EVENT-SET-ASIDE': {
    wrong: 'Händelsebussen tar inte emot en händelse till webbutiken. Den är lagd åt sidan, och det som följer den i samma händelsekedja på samma ämne väntar.',
    seen: 'outbox/{number}: {type}. Händelsekedja: "{story}".',
    do: 'Åtgärda orsaken nedan och kör "replay outbox {number}", eller kör "dismiss outbox {number}", då får webbutiken inte händelsen.',
  },
  'KS-BUS-COMPRESSION': {
    wrong: 'Kuntasilta publicerar inga händelser med den här komprimeringen, den läser den bara.',
    seen: 'Komprimering: {codec}.',
    do: 'Överlåt komprimeringen av det som Kuntasilta publicerar till Kafkaservern (ämnets inställning compression.type).',
  },
  'KS-BUS-STALLED': {
    wrong: 'Läsningen av händelsebussen stod stilla. Den börjar automatiskt på nytt.',
    seen: 'Grupp: "{group}". Tid då inget lästes: {silence_ms} ms.',
    do: 'Om det händer igen, undersök Kafkaservrarna och nätet dit.',
  },
  'KS-BUS-UNREADABLE': {
    wrong: 'En sats med poster på händelsebussen kan inte packas upp. Den ligger i karantän som helhet, med sina byte.',
    seen: 'Ämne: "{topic}". Partition: {partition}. Första och sista offset: {first}–{last}. Orsak: {reason}.',
    do: 'Be webbutiken publicera dessa händelser på nytt och sök efter skador på Kafkaservrarnas diskar.',
  },
  'KS-BUS-RECORDS-GONE': {
    wrong: 'Poster raderades från händelsebussen innan Kuntasilta hade tagit emot dem.',
    seen: 'Ämne: "{topic}". Partition: {partition}. Offset för posterna som är borta: {first}–{last}. Läsningen fortsätter efter dem.',
    do: 'Be webbutiken publicera det som den då publicerade en gång till (det som redan är känt har ingen verkan) och ge ämnet en längre bevaringstid.',
  },
  'KS-BUS-TOPIC-RECREATED': {
    wrong: 'Ett ämne är ett annat än förut: det raderades och skapades på nytt. Det läses från början, och händelser som är kända har ingen verkan.',
    seen: 'Ämne: "{topic}". Partition: {partition}. Iakttagelse: {seen}.',
    do: 'Ta reda på vem som skapade ämnet på nytt. Det som låg i det gamla och inte hade tagits emot är förlorat: be webbutiken publicera det en gång till.',
  },
} as const satisfies TextsOf<typeof busErrors>
