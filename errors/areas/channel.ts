import type { ErrorArea } from '../entry.ts'

/** HTTP, SFTP and folders, by the stage at which an attempt failed. */
export const channelErrors = {
  'KS-CHANNEL-SETTING': {
    wrong: 'A setting of a channel cannot be used.',
    seen: '{setting}: {reason}.',
    do: 'Correct the setting in the profile, or the value that its reference leads to.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-PLAIN-HTTP': {
    wrong: 'The address of a receiver is http, which anybody on the way can read and change.',
    seen: '{setting} leads to {address}.',
    do: 'Use the https address; only inside a network of your own set allowPlainHttp in the profile.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-ADDRESS': {
    wrong: 'A receiver lies at an address that its profile does not allow; nothing was sent.',
    seen: '{host} leads to {address}, which is private or reserved.',
    do: 'Check the host name. If the receiver really lies in a private network, add its subnet to allowSubnets in the profile.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-CONNECT': {
    wrong: 'The receiver cannot be reached; nothing was sent or fetched.',
    seen: '{host}: {reason}.',
    do: 'It is tried again by itself. If it lasts, ask the receiver, and check host name, port and firewall.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-TLS': {
    wrong: 'The receiver cannot prove who it is; nothing was sent.',
    seen: '{host}: {reason}.',
    do: 'Check the host name and ask the receiver whether its certificate changed or expired.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-TOKEN': {
    wrong: 'The receiver gives us no access token; nothing was sent.',
    seen: '{host} answered {answer} to the request for a token.',
    do: 'Check clientId, clientSecret and scope: the secret may have expired or been changed.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-TIMEOUT': {
    wrong: 'The receiver did not answer in time; it may have taken the transmission.',
    seen: '{host} gave no answer within {timeout} ms.',
    do: 'It is asked, or the transmission is repeated, by itself where the receiver allows that; else ask the receiver whether it has it.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-CUT': {
    wrong: 'The connection broke before the receiver answered; it may have taken the transmission.',
    seen: '{host}: {reason}.',
    do: 'It is asked, or the transmission is repeated, by itself where the receiver allows that; else ask the receiver whether it has it.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-BROKEN-OFF': {
    wrong: 'The connection broke before everything was sent; the receiver has nothing.',
    seen: '{host}: {reason}.',
    do: 'The delivery is tried again by itself. If it lasts, check the network between the two.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-REDIRECT': {
    wrong: 'The receiver sends us to another address, and we never follow.',
    seen: '{host} answered {status}.',
    do: 'Ask the receiver for its new address and set it in the profile.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-HOST-KEY': {
    wrong: 'The server does not show the host key that the profile trusts; nothing was sent.',
    seen: '{host} shows {seen}; trusted are {trusted}.',
    do: 'Ask the receiver by another way whether it changed its key; only then put the new fingerprint into hostKeys.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-LOGIN': {
    wrong: 'The server does not let us in; nothing was sent.',
    seen: '{host} refuses the login of {username}.',
    do: 'Check user name and key or password, and ask the receiver whether the account is open.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-FOLDER': {
    wrong: 'A folder of the receiver is missing.',
    seen: '{place} has no folder {folder}.',
    do: 'Ask the receiver to make the folder, or correct its name in the profile.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-FORBIDDEN': {
    wrong: 'We may not write or read in a folder of the receiver.',
    seen: '{place} refuses {path}.',
    do: 'Ask the receiver for the rights that the channel needs: write, rename, list and remove.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-DISK-FULL': {
    wrong: "The receiver's disk is full; nothing of the file is visible there.",
    seen: '{place} has no room for {size} bytes in {folder}.',
    do: 'Ask the receiver to make room. The delivery is tried again by itself.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-WRITE': {
    wrong: 'A file could not be written at the receiver; nothing of it is visible there.',
    seen: '{place}, {file}: {reason}.',
    do: 'The delivery is tried again by itself. If it lasts, ask the receiver to look at its server.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-READ': {
    wrong: 'A folder or file of the receiver could not be read.',
    seen: '{place}, {path}: {reason}.',
    do: 'It is tried again by itself. If it lasts, ask the receiver to look at its server.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-NAME-TAKEN': {
    wrong: 'The receiver already has a file of this name with other content; ours was not put there.',
    seen: '{place} has {path} with {seen} bytes; ours has {size}.',
    do: 'Compare the two files with the receiver. Let it remove the other one, or release the delivery under a new name.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-CHECKSUM': {
    wrong: 'A file that came in does not have the checksum that lies beside it. It is not taken.',
    seen: '{name}: {checksum} says "{seen}", and the file has {found}.',
    do: 'Ask who made the file whether it is whole, and to put both again.',
    who: 'municipality',
  },
  'KS-CHANNEL-NAME': {
    wrong: 'A file name is not one that we use.',
    seen: 'The name is {name} (special characters shown as numbers).',
    do: 'Use letters, digits and ordinary marks without slashes or control characters, at most 200 characters, not ending in .part.',
    who: 'integration engineer',
  },
  'KS-CHANNEL-FILE-SIZE': {
    wrong: 'A file that lies ready for us is larger than we read; it is left where it is.',
    seen: '{name} has {size} bytes; {limit} are allowed.',
    do: 'Ask the receiver what the file is, and to send it in parts.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
