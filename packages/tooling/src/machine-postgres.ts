import { connect } from 'node:net';

const usual = 'postgres://postgres@127.0.0.1:5432/postgres';

/**
 * The address of a PostgreSQL of this machine for a second run of the database tests: BATON_TEST_DATABASE_URL, or the
 * usual place when it lets `postgres` in without a password. Null: there is none.
 */
export async function findMachinePostgres(): Promise<string | null> {
  const given = process.env.BATON_TEST_DATABASE_URL;
  if (given) return given;
  return (await trustsPostgres('127.0.0.1', 5432)) ? usual : null;
}

/** Knocks by PostgreSQL's own protocol: the start-up message is answered by `R`, a length, and 0 for "come in". */
export function trustsPostgres(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (isTrusted: boolean) => {
      socket.destroy();
      resolve(isTrusted);
    };
    socket.on('connect', () => socket.write(startUpMessage()));
    socket.on('data', (answer) =>
      end(answer.length >= 9 && answer.toString('latin1', 0, 1) === 'R' && answer.readInt32BE(5) === 0),
    );
    for (const event of ['error', 'timeout', 'close']) socket.on(event, () => end(false));
  });
}

function startUpMessage(): Buffer {
  const words = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(words.length + head.length, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, words]);
}
