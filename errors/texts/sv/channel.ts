import type { channelErrors } from '../../areas/channel.ts'
import type { TextsOf } from '../../entry.ts'

export const channelTexts = {
  'KS-CHANNEL-SETTING': {
    wrong: 'En inställning för en kanal kan inte användas.',
    seen: '{setting}: {reason}.',
    do: 'Rätta inställningen i profilen eller värdet som dess hänvisning leder till.',
  },
  'KS-CHANNEL-PLAIN-HTTP': {
    wrong: 'En mottagares adress är http, som vem som helst på vägen kan läsa och ändra.',
    seen: 'Inställning: {setting}. Adress: {address}.',
    do: 'Använd https-adressen. Ställ in allowPlainHttp i profilen bara om förbindelsen går inom ert eget nät.',
  },
  'KS-CHANNEL-ADDRESS': {
    wrong: 'En mottagare ligger på en adress som dess profil inte tillåter. Inget skickades.',
    seen: 'Server: {host}. Adress som är privat eller reserverad: {address}.',
    do: 'Kontrollera serverns namn. Om mottagaren verkligen ligger i ett privat nät, lägg till dess delnät i allowSubnets i profilen.',
  },
  'KS-CHANNEL-CONNECT': {
    wrong: 'Mottagaren kan inte nås. Inget skickades eller hämtades.',
    seen: '{host}: {reason}.',
    do: 'Ett nytt försök görs automatiskt. Om felet varar, fråga mottagaren och kontrollera serverns namn, port och brandvägg.',
  },
  'KS-CHANNEL-TLS': {
    wrong: 'Mottagaren kan inte bevisa vem den är. Inget skickades.',
    seen: '{host}: {reason}.',
    do: 'Kontrollera serverns namn och fråga mottagaren om dess certifikat har bytts eller gått ut.',
  },
  'KS-CHANNEL-TOKEN': {
    wrong: 'Mottagaren ger oss ingen åtkomsttoken. Inget skickades.',
    seen: 'Server: {host}. Svar på begäran om en token: {answer}.',
    do: 'Kontrollera clientId, clientSecret och scope: hemligheten kan ha gått ut eller bytts.',
  },
  'KS-CHANNEL-TIMEOUT': {
    wrong: 'Mottagaren svarade inte i tid. Den kan ha tagit emot överföringen.',
    seen: 'Server: {host}. Väntetid utan svar: {timeout} ms.',
    do: 'Mottagaren tillfrågas eller överföringen upprepas automatiskt om mottagaren tillåter det. Fråga annars mottagaren om den har överföringen.',
  },
  'KS-CHANNEL-CUT': {
    wrong: 'Förbindelsen bröts innan mottagaren svarade. Den kan ha tagit emot överföringen.',
    seen: '{host}: {reason}.',
    do: 'Mottagaren tillfrågas eller överföringen upprepas automatiskt om mottagaren tillåter det. Fråga annars mottagaren om den har överföringen.',
  },
  'KS-CHANNEL-BROKEN-OFF': {
    wrong: 'Förbindelsen bröts innan allt var skickat. Mottagaren har inget.',
    seen: '{host}: {reason}.',
    do: 'Sändningen försöks på nytt av sig själv. Om felet varar, kontrollera nätet mellan parterna.',
  },
  'KS-CHANNEL-REDIRECT': {
    wrong: 'Mottagaren hänvisar oss till en annan adress, och vi följer aldrig en hänvisning.',
    seen: 'Server: {host}. Svar: {status}.',
    do: 'Fråga mottagaren om dess nya adress och ställ in den i profilen.',
  },
  'KS-CHANNEL-HOST-KEY': {
    wrong: 'Servern visar inte den värdnyckel som profilen litar på. Inget skickades.',
    seen: 'Server: {host}. Visad nyckel: {seen}. Betrodda nycklar: {trusted}.',
    do: 'Fråga mottagaren på ett annat sätt om den har bytt nyckel. Lägg först därefter in det nya fingeravtrycket i hostKeys.',
  },
  'KS-CHANNEL-LOGIN': {
    wrong: 'Servern släpper inte in oss. Inget skickades.',
    seen: 'Server: {host}. Användarnamn som avvisades: {username}.',
    do: 'Kontrollera användarnamnet och nyckeln eller lösenordet och fråga mottagaren om kontot är öppet.',
  },
  'KS-CHANNEL-FOLDER': {
    wrong: 'En mapp saknas hos mottagaren.',
    seen: 'Plats: {place}. Mapp som saknas: {folder}.',
    do: 'Be mottagaren skapa mappen eller rätta dess namn i profilen.',
  },
  'KS-CHANNEL-FORBIDDEN': {
    wrong: 'Vi har inte rätt att skriva eller läsa i en mapp hos mottagaren.',
    seen: 'Plats: {place}. Sökväg som nekades: {path}.',
    do: 'Be mottagaren om de rättigheter som kanalen behöver: skriva, byta namn, lista och ta bort.',
  },
  'KS-CHANNEL-DISK-FULL': {
    wrong: 'Mottagarens disk är full. Inget av filen syns där.',
    seen: 'Plats: {place}. Mapp: {folder}. Utrymme som behövs: {size} byte.',
    do: 'Be mottagaren frigöra utrymme. Sändningen försöks på nytt av sig själv.',
  },
  'KS-CHANNEL-WRITE': {
    wrong: 'En fil kunde inte skrivas hos mottagaren. Inget av den syns där.',
    seen: '{place}, {file}: {reason}.',
    do: 'Sändningen försöks på nytt av sig själv. Om felet varar, be mottagaren undersöka sin server.',
  },
  'KS-CHANNEL-READ': {
    wrong: 'En mapp eller fil hos mottagaren kunde inte läsas.',
    seen: '{place}, {path}: {reason}.',
    do: 'Ett nytt försök görs automatiskt. Om felet varar, be mottagaren undersöka sin server.',
  },
  'KS-CHANNEL-NAME-TAKEN': {
    wrong: 'Mottagaren har redan en fil med samma namn men annat innehåll. Vår fil lades inte dit.',
    seen: 'Plats: {place}. Fil: {path}. Storlek där: {seen} byte. Vår fils storlek: {size} byte.',
    do: 'Jämför filerna tillsammans med mottagaren. Låt mottagaren ta bort den andra eller frisläpp sändningen under ett nytt namn.',
  },
  'KS-CHANNEL-CHECKSUM': {
    wrong: 'En inkommen fil har inte den kontrollsumma som ligger bredvid den. Filen tas inte emot.',
    seen: 'Fil: {name}. I {checksum} står "{seen}". Filens kontrollsumma: {found}.',
    do: 'Fråga den som gjort filen om den är hel, och be om båda filerna på nytt.',
  },
  'KS-CHANNEL-NAME': {
    wrong: 'Ett filnamn är inte ett sådant som vi använder.',
    seen: 'Namn: {name} (specialtecken visas som nummer).',
    do: 'Använd bokstäver, siffror och vanliga tecken utan snedstreck och styrtecken, högst 200 tecken. Namnet får inte sluta på .part.',
  },
  'KS-CHANNEL-FILE-SIZE': {
    wrong: 'En fil som ligger klar för oss är större än vi läser. Den lämnas där den är.',
    seen: 'Fil: {name}. Storlek: {size} byte. Högst tillåtet: {limit}.',
    do: 'Fråga mottagaren vad filen är och be om den i delar.',
  },
} as const satisfies TextsOf<typeof channelErrors>
