import ssh2 from 'ssh2'

const { utils } = ssh2

/** A new key pair in OpenSSH's formats. One in five hundred that `ssh2` makes cannot be read by itself; those are thrown away. */
export function newKeyPair(): { readonly public: string; readonly private: string } {
  for (;;) {
    const pair = utils.generateKeyPairSync('ed25519')
    if (!(utils.parseKey(pair.public) instanceof Error) && !(utils.parseKey(pair.private) instanceof Error)) return pair
  }
}
