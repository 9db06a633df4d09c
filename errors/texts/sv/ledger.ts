import type { ledgerErrors } from '../../areas/ledger.ts'
import type { TextsOf } from '../../entry.ts'

export const ledgerTexts = {
  'KS-LEDGER-PLATFORM': {
    wrong: 'Den här maskinen kan inte köra PostgreSQL-servern som följer med Kuntasilta.',
    seen: 'Servern körs på Linux med glibc (x64, arm64) och på macOS. Den här maskinen: {platform}.',
    do: 'Ställ in DATABASE_URL till en egen PostgreSQL, version 15 eller nyare.',
  },
  'KS-LEDGER-BINARIES': {
    wrong: 'PostgreSQL-servern som följer med Kuntasilta är inte installerad.',
    seen: 'npm-paket som saknas: {package}.',
    do: 'Kör "npm ci --include=dev --include=optional" eller ställ in DATABASE_URL till en egen PostgreSQL.',
  },
  'KS-LEDGER-FOLDER': {
    wrong: 'Datamappen kan inte användas av den här användaren.',
    seen: '{folder}: {reason}.',
    do: 'Kör som den användare som äger mappen eller ställ in KUNTASILTA_DATA till en mapp som den här användaren får skriva i.',
  },
  'KS-LEDGER-NO-USER': {
    wrong: 'PostgreSQL körs inte som root, och det finns ingen annan användare att köra den som.',
    seen: 'Den här processen körs som root, och maskinen har varken användaren "postgres" eller "nobody".',
    do: 'Kör Kuntasilta som en vanlig användare eller ställ in DATABASE_URL till en egen PostgreSQL.',
  },
  'KS-LEDGER-START': {
    wrong: 'Den inbyggda PostgreSQL-servern startade inte.',
    seen: 'Mapp: {folder}. Meddelande: {reason}',
    do: 'Åtgärda det som meddelandet nämner. Hela loggen: {log}.',
  },
  'KS-LEDGER-IN-USE': {
    wrong: 'En annan Kuntasiltatjänst körs redan på den här datamappen.',
    seen: 'Mapp: {folder}. Används av: {holder}.',
    do: 'Stoppa först den tjänsten eller ge den här en egen mapp med KUNTASILTA_DATA.',
  },
  'KS-LEDGER-URL': {
    wrong: 'DATABASE_URL är inte adressen till en PostgreSQL.',
    seen: 'Iakttagelse om värdet: {seen}.',
    do: 'Skriv den som postgresql://user:password@host:5432/database eller utelämna den för att använda PostgreSQL-servern som följer med.',
  },
  'KS-LEDGER-CONNECT': {
    wrong: 'Huvudloggens databas kan inte nås.',
    seen: '{database}: {reason}.',
    do: 'Kontrollera DATABASE_URL och att servern körs och släpper in den här användaren.',
  },
  'KS-LEDGER-MIGRATION-NAME': {
    wrong: 'Mappen med migreringar är inte i ordning.',
    seen: '{file}: {reason}.',
    do: 'Namnge filerna NNN-name.sql, var och en med ett eget nummer.',
  },
  'KS-LEDGER-MIGRATION-CHANGED': {
    wrong: 'En migrering som redan har körts i den här databasen har ändrats efteråt.',
    seen: 'Fil: {file}. Kontrollsumma när den kördes: {applied}. Kontrollsumma nu: {found}.',
    do: 'Återställ filen som den var och gör ändringen i en ny migrering.',
  },
  'KS-LEDGER-MIGRATION-FAILED': {
    wrong: 'En migrering kunde inte köras. Databasen är som den var före den.',
    seen: '{file}: {reason}.',
    do: 'Rätta migreringen eller databasen och starta på nytt.',
  },
  'KS-LEDGER-NEWER': {
    wrong: 'Huvudloggens databas är nyare än den här versionen av Kuntasilta.',
    seen: 'Databasens migrering: {database}. Den här versionens senaste migrering: {known}. De passar inte ihop.',
    do: 'Starta den version som gjorde databasen eller en nyare.',
  },
  'KS-LEDGER-BEHIND': {
    wrong: 'Huvudloggens databas är inte redo för den här versionen av Kuntasilta.',
    seen: 'Databas: {database}. Dess migrering: {applied}. Den här versionen kräver: {needed}.',
    do: 'Starta den här versionens tjänst en gång: den förbereder huvudloggen.',
  },
  'KS-LEDGER-RESTORED': {
    wrong: 'Huvudloggen återställdes från en säkerhetskopia och vet inte vad den skickade därefter. Allt sändande hålls inne.',
    seen: 'Poster som redan hade tagits emot tas emot på nytt: {gaps}.',
    do: 'Vänta tills "list" visar att inget längre skapas eller efterfrågas. Ta hand om de stoppade sändningarna och låt sändandet fortsätta med "resume --all".',
  },
  'KS-LEDGER-SAID-RESTORED': {
    wrong: 'Enligt uppgift återställdes huvudloggen från en säkerhetskopia. Den vet inte vad den skickade därefter, och allt sändande hålls inne.',
    seen: 'Uppgiften gavs med "hold --restored".',
    do: 'Vänta tills "list" visar att inget längre skapas eller efterfrågas. Ta hand om de stoppade sändningarna och låt sändandet fortsätta med "resume --all".',
  },
  'KS-LEDGER-MAY-HAVE-LEFT': {
    wrong: 'Ett dokument kan ha gått ut i en fil innan huvudloggen återställdes från en säkerhetskopia.',
    seen: 'Dokument: {document}. Mottagaren av filerna kan inte tillfrågas om ett enskilt dokument.',
    do: 'Sök dokumentet hos mottagaren. Om det inte finns där, frisläpp sändningen med --not-delivered. Om det finns där, ge upp sändningen.',
  },
  'KS-LEDGER-FILE-NUMBER': {
    wrong: 'En fils nummer kan ha använts innan huvudloggen återställdes från en säkerhetskopia.',
    seen: 'Kö: {lane}. Nummer som huvudloggen skulle ge nästa fil: {next}. Filen är inte stängd ännu.',
    do: 'Fråga mottagaren vilket nummer som kom sist och ange nästa: "file-number {lane} <next>".',
  },
  'KS-LEDGER-AWAY': {
    wrong: 'Huvudloggens databas svarar inte; allt arbete väntar på den.',
    seen: '{reason}.',
    do: 'Se till PostgreSQL-servern och nätet dit; tjänsten fortsätter av sig själv när den svarar. Om servern fungerar och bara är långsam, sätt KUNTASILTA_DATABASE_TIMEOUT_MS till en längre tid.',
  },
  'KS-LEDGER-LOST': {
    wrong: 'Den inbyggda PostgreSQL försvann medan tjänsten kördes.',
    seen: 'Dess server avslutades, och även tjänsten har avslutats.',
    do: 'Starta tjänsten på nytt: den startar servern och fortsätter där den var. Om det händer igen, se loggen i datamappen.',
  },
  'KS-LEDGER-BYTES': {
    wrong: 'Innehållet i ett dokument som huvudloggen bevarar är borta eller är inte det som frystes.',
    seen: 'Dokument: {document}. Överföring: {transmission}. Innehållet stämmer inte med sin kontrollsumma. Inget skickades.',
    do: 'Ta reda på vem som har ändrat databasen. Om inget har kommit fram, frisläpp sändningen så att dokumentet skapas på nytt.',
  },
  'KS-LEDGER-WAITED-IN-VAIN': {
    wrong: 'Ett dokument väntade på något som inte kom.',
    seen: 'Dokument: {document}. Väntade på: {waitsFor}. Väntan slutade: {until}.',
    do: 'Låt webbutiken skicka det som saknas, så fortsätter dokumentet av sig själv. Eller frisläpp sändningen så att den går utan.',
  },
  'KS-LEDGER-NO-BUYERS-NUMBER': {
    wrong: 'En faktura kan inte skapas: köparens ordernummer (BT-13) saknas, och mottagaren kräver det.',
    seen: 'Faktura: {document}. Order: {order}. Kommun: {municipality}. Inget nummer hade angetts före tidsfristen: {until}.',
    do: 'Kommunen anger sitt nummer på ordern. Fakturan går av sig själv när kommunens system kvitterar ordern med numret, när webbutiken skickar ordern på nytt med numret eller när en person anger det med "order-number". Eller frisläpp sändningen så att fakturan går utan nummer.',
  },
} as const satisfies TextsOf<typeof ledgerErrors>
